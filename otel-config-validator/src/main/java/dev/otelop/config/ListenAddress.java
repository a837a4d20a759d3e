package dev.otelop.config;

import java.util.Optional;

/**
 * The address of a server as {@code host:port}.
 *
 * @param host without brackets; empty means every address
 * @param port its digits, perhaps out of range
 */
record ListenAddress(String host, String port) {

    private static final int MAX_PORT = 65_535;

    /** Empty if the text is no address with a port. */
    static Optional<ListenAddress> parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (colon < 0 || (!bracketed && host.indexOf(':') >= 0)) {
            return Optional.empty();
        }
        return Optional.of(
                new ListenAddress(bracketed ? host.substring(1, host.length() - 1) : host, text.substring(colon + 1)));
    }

    boolean hasNumber() {
        return !port.isEmpty() && port.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    boolean isOutOfRange() {
        return hasNumber() && (port.length() > 5 || Integer.parseInt(port) > MAX_PORT);
    }

    boolean isEverywhere() {
        return host.isEmpty() || host.equals("0.0.0.0") || host.equals("::");
    }

    boolean isLoopback() {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** True if no two servers can listen on both. Port 0 is a free one each time. */
    boolean clashesWith(ListenAddress other) {
        return hasNumber()
                && port.equals(other.port)
                && !port.equals("0")
                && (isEverywhere() || other.isEverywhere() || place().equals(other.place()));
    }

    private String place() {
        return host.equalsIgnoreCase("localhost") ? "127.0.0.1" : host;
    }
}
