package dev.otelop.injection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * How attributes are written into {@code OTEL_RESOURCE_ATTRIBUTES}: what could be mistaken for a separator, and what is
 * no visible ASCII character, becomes {@code %XX} for each byte of its UTF-8.
 */
final class PercentEncoding {

    private static final String RESERVED = "%,;=\"\\";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f && RESERVED.indexOf(octet) < 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.charAt((octet >> 4) & 0xf)).append(HEX.charAt(octet & 0xf));
            }
        }
        return encoded.toString();
    }

    /** The text that was encoded. A percent sign that begins no octet stands for itself. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            int octet = encoded[i] == '%' && i + 2 < encoded.length ? octet(encoded[i + 1], encoded[i + 2]) : -1;
            octets.write(octet < 0 ? encoded[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static int octet(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper << 4 | lower;
    }
}
