package dev.otelop.resources.collector;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, as far as its text tells.
 *
 * @param host the part before the port without brackets, possibly empty or a reference
 * @param port null when there is none, or none that can be known before the collector runs
 */
record ListenAddress(String host, @Nullable Integer port) {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");
    private static final int LARGEST_PORT = 65535;

    /** Reads {@code host:port}; hosts may be IPv6 literals in brackets or {@code ${…}} references. */
    static ListenAddress parse(String text) {
        String address = SCHEME.matcher(text.strip()).replaceFirst("");
        int colon = portColon(address);
        if (colon < 0) {
            return new ListenAddress(bare(address), null);
        }
        return new ListenAddress(bare(address.substring(0, colon)), port(address.substring(colon + 1)));
    }

    /** A port from 1 to 65535, or null. */
    static @Nullable Integer port(String text) {
        if (!DIGITS.matcher(text.strip()).matches()) {
            return null;
        }
        int number = Integer.parseInt(text.strip());
        return number >= 1 && number <= LARGEST_PORT ? number : null;
    }

    /** True if only the pod itself reaches the server. */
    boolean loopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** The only colon outside brackets and references, -1 without one; several make a bare IPv6 literal. */
    private static int portColon(String address) {
        int depth = 0;
        int colon = -1;
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            depth += character == '[' || character == '{' ? 1 : character == ']' || character == '}' ? -1 : 0;
            if (character == ':' && depth == 0) {
                if (colon >= 0) {
                    return -1;
                }
                colon = i;
            }
        }
        return colon;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
