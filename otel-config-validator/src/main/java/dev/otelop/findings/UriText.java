package dev.otelop.findings;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes paths of files as references of RFC 3986. */
final class UriText {

    private static final String KEPT = "/-._~!$&'()*+,;=@";

    private UriText() {}

    /** A colon is escaped too: in the first part of a path it would make it a scheme. */
    static String ofPath(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            boolean kept = isAlphanumeric(character) || KEPT.indexOf(character) >= 0;
            uri.append(kept ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return uri.toString();
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
