package dev.otelop.testing.fault;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first lines of an HTTP/1.1 request.
 *
 * @param line the request line
 * @param headers whole lines, in their order
 */
record RequestHead(String line, List<String> headers) {

    RequestHead {
        headers = List.copyOf(headers);
    }

    static RequestHead read(InputStream in) throws IOException {
        String line = line(in);
        List<String> headers = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        return new RequestHead(line, headers);
    }

    ProxiedRequest request() {
        String[] words = line.split(" ");
        return new ProxiedRequest(words[0], words[1]);
    }

    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                .map(header -> header.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    boolean websocket() {
        return header("Upgrade").equalsIgnoreCase("websocket");
    }

    /** For the server: a connection carries one request, and no other protocol but that of a watch is offered. */
    byte[] forwarded(String host) {
        StringBuilder head = new StringBuilder(line).append("\r\n");
        headers.stream().filter(header -> websocket() || !hopByHop(header)).forEach(header -> {
            boolean names = header.toLowerCase(Locale.ROOT).startsWith("host:");
            head.append(names ? "Host: " + host : header).append("\r\n");
        });
        if (!websocket()) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean hopByHop(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return lower.startsWith("connection:") || lower.startsWith("upgrade:") || lower.startsWith("http2-settings:");
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended within a line");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
