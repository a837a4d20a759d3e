package dev.otelop.operator.opamp;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a collector whose configuration came from a server, so that a bridge that is started anew can say so:
 * bridge, hash and time, separated by blanks.
 *
 * @param at when the pods were found to be ready
 */
record AppliedNote(String bridge, ByteString hash, Instant at) {

    static final String ANNOTATION = "otelop.dev/opamp-applied";

    String text() {
        return hash.hex() + " " + at + " " + bridge;
    }

    static Optional<AppliedNote> parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(" ", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            ByteString hash = ByteString.of(HexFormat.of().parseHex(parts[0]));
            return Optional.of(new AppliedNote(parts[2], hash, Instant.parse(parts[1])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
