package dev.otelop.operator.admission;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a POST, up to a limit, and has it answered. */
final class PostedBody {

    /** Far above two custom resources of the largest size etcd takes, and small enough for every thread to hold one. */
    static final int LIMIT_BYTES = 8 * 1024 * 1024;

    private PostedBody() {}

    static Reply reply(HttpExchange exchange, RequestHandler handler) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            return Reply.text(405, "only POST is answered here");
        }
        InputStream input = exchange.getRequestBody();
        byte[] body = input.readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            readOn(input);
            return Reply.text(413, "the request is larger than " + LIMIT_BYTES + " bytes");
        }
        return handler.handle(exchange.getRequestURI().getPath(), body);
    }

    /** A client that is still sending when the connection ends sees a broken connection in place of the answer. */
    private static void readOn(InputStream input) throws IOException {
        byte[] ignored = new byte[64 * 1024];
        int read = 0;
        for (long total = 0; read >= 0 && total < LIMIT_BYTES; total += read) {
            read = input.read(ignored);
        }
    }
}
