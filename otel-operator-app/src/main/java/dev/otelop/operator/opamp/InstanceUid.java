package dev.otelop.operator.opamp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The sixteen bytes that a server knows an agent by. */
final class InstanceUid {

    private InstanceUid() {}

    /**
     * The UUID that a pod was given, so that a container that is started anew is the same agent; a new one when there is
     * none. A text that is no UUID gives always the same one.
     */
    static UUID of(@Nullable String uuid) {
        if (uuid == null || uuid.isBlank()) {
            return UUID.randomUUID();
        }
        try {
            return UUID.fromString(uuid.strip());
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(uuid.strip().getBytes(StandardCharsets.UTF_8));
        }
    }

    static ByteString bytes(UUID uuid) {
        return ByteString.of(ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }
}
