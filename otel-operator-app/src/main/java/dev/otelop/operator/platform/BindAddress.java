package dev.otelop.operator.platform;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens, in the notation of Go programs: {@code :8080}, {@code 127.0.0.1:8080}, {@code [::1]:8080};
 * {@code 0} switches the server off and {@code :0} takes any free port.
 *
 * @param text the notation as given
 */
public record BindAddress(String text) {

    // Before the constants, whose constructor needs it.
    private static final Pattern FORM = Pattern.compile("(?<host>\\[[0-9a-fA-F:.%]+]|[^:\\[\\]]*):(?<port>\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /** No server at all. */
    public static final BindAddress NONE = new BindAddress("0");

    /** Any free port on the loopback interface: for tests and for an operator on a workstation. */
    public static final BindAddress LOOPBACK = new BindAddress("127.0.0.1:0");

    public BindAddress {
        if (!text.equals("0") && !valid(text)) {
            throw new IllegalArgumentException(
                    "not an address to listen on: `" + text + "`; write `:8080`, `127.0.0.1:8080`, or `0` for none");
        }
    }

    public boolean enabled() {
        return !text.equals("0");
    }

    /** The address to bind, empty when the server is switched off. */
    public Optional<InetSocketAddress> socketAddress() {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String host = match.group("host").replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(match.group("port"));
        return Optional.of(host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
    }

    private static boolean valid(String text) {
        Matcher match = FORM.matcher(text);
        return match.matches() && Integer.parseInt(match.group("port")) <= HIGHEST_PORT;
    }

    @Override
    public String toString() {
        return text;
    }
}
