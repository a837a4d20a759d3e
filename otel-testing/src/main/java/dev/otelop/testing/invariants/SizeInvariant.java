package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The API server stores at most 1 MiB of data in a ConfigMap or a Secret. */
final class SizeInvariant implements Invariant {

    private static final int LARGEST = 1024 * 1024;

    @Override
    public void check(ObjectSet set, Report report) {
        set.all(ConfigMap.class).forEach(map -> {
            int size = size(map.getData(), SizeInvariant::plain) + size(map.getBinaryData(), SizeInvariant::decoded);
            limit(ObjectSet.subject(map), size, report);
        });
        set.all(Secret.class).forEach(secret -> {
            int size =
                    size(secret.getStringData(), SizeInvariant::plain) + size(secret.getData(), SizeInvariant::decoded);
            limit(ObjectSet.subject(secret), size, report);
        });
    }

    private static void limit(String subject, int size, Report report) {
        if (size > LARGEST) {
            report.that(subject, "holds %d bytes, more than 1 MiB".formatted(size));
        }
    }

    private static int size(@Nullable Map<String, String> data, ToIntFunction<String> bytes) {
        return data == null ? 0 : data.values().stream().mapToInt(bytes).sum();
    }

    private static int plain(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int decoded(String base64) {
        return Base64.getMimeDecoder().decode(base64).length;
    }
}
