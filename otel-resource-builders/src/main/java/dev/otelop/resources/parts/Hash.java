package dev.otelop.resources.parts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What changes when a text does. */
public final class Hash {

    /** The annotation of pods that rolls them when their configuration changes. */
    public static final String CONFIG_HASH = "opentelemetry.io/config-hash";

    private Hash() {}

    /** SHA-256 of the text in lower-case hexadecimal digits. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
