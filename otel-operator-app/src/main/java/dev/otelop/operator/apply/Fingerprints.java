package dev.otelop.operator.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short texts that are equal exactly when objects are. */
record Fingerprints(KubernetesSerialization serialization) {

    /** Of everything in the object. */
    String whole(HasMetadata object) {
        return hash(serialization.asJson(object));
    }

    /**
     * Of what an object says besides its metadata and status: its generation where the API server counts one, which
     * costs nothing, and otherwise a hash.
     */
    String content(HasMetadata live) {
        Long generation = live.getMetadata().getGeneration();
        if (generation != null && generation > 0) {
            return "generation " + generation;
        }
        Map<?, ?> tree = serialization.convertValue(live, Map.class);
        Map<String, Object> content = new TreeMap<>();
        tree.forEach((key, value) -> content.put(String.valueOf(key), value));
        content.keySet().removeAll(List.of("metadata", "status"));
        return hash(serialization.asJson(content));
    }

    private static String hash(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
