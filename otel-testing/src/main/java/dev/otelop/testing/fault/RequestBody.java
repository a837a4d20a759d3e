package dev.otelop.testing.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a request, of a length that the head tells or in chunks. */
final class RequestBody {

    private RequestBody() {}

    static void copy(RequestHead head, InputStream in, OutputStream out) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            copyChunks(in, out);
        } else if (!head.header("Content-Length").isEmpty()) {
            out.write(in.readNBytes(Integer.parseInt(head.header("Content-Length"))));
        }
    }

    static void skip(RequestHead head, InputStream in) throws IOException {
        copy(head, in, OutputStream.nullOutputStream());
    }

    private static void copyChunks(InputStream in, OutputStream out) throws IOException {
        int size;
        do {
            String line = RequestHead.line(in);
            size = Integer.parseInt(line.split(";")[0].strip(), 16);
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(in.readNBytes(size));
            out.write((RequestHead.line(in) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        } while (size > 0);
    }
}
