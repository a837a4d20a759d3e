package dev.otelop.operator.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;

/**
 * One kept-alive TLS connection to a webhook, as an API server has them. It does as little as it can: what a client
 * spends on the machine it shares with the operator is missing to the operator.
 */
final class ReviewConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    private ReviewConnection(Socket socket, InputStream in, byte[] request) {
        this.socket = socket;
        this.in = in;
        this.request = request;
    }

    static ReviewConnection open(URI webhook, SSLContext trust, byte[] review) throws IOException {
        Socket socket = trust.getSocketFactory().createSocket(webhook.getHost(), webhook.getPort());
        socket.setTcpNoDelay(true);
        return new ReviewConnection(
                socket, new BufferedInputStream(socket.getInputStream(), 1 << 16), request(webhook, review));
    }

    /** Sends the review and reads the answer. */
    Answer ask() throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        return new Answer(status, in.readNBytes(length));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the operator closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    private static byte[] request(URI webhook, byte[] review) {
        String head =
                "POST %s?timeout=2s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(webhook.getPath(), webhook.getAuthority(), review.length);
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + review.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(review, 0, all, start.length, review.length);
        return all;
    }

    /** What came back. */
    record Answer(String status, byte[] body) {

        /** True if the pod is admitted with a patch: everything else would be measuring nothing. */
        boolean injects() {
            String text = new String(body, StandardCharsets.UTF_8);
            return status.contains(" 200 ") && text.contains("\"patch\"");
        }
    }
}
