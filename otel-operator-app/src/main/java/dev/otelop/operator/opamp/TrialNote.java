package dev.otelop.operator.opamp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.otelop.model.ConfigSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a collector while a remote configuration is on trial: everything that is needed to bring the last good
 * one back, by this bridge or by one that is started later. It is written together with the configuration, in one
 * request, so there is no moment in which one is there without the other.
 *
 * @param bridge the name of the bridge that began the trial
 * @param hash how the server calls the configuration
 * @param deadline when the pods must be ready
 * @param written what {@link #digest} says about the configuration on trial: if the collector has another one by then,
 *     its author was here
 * @param previous the configuration from before, null when the collector was created
 */
record TrialNote(
        String bridge,
        ByteString hash,
        Instant deadline,
        String written,
        @Nullable ConfigSource previous) {

    static final String ANNOTATION = "otelop.dev/opamp-trial";
    /** Kubernetes allows 256 KiB for all annotations of an object. */
    static final int LIMIT = 200 << 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A short name of a configuration, different for different ones. The API server gives one back with its keys in
     * another order and its numbers in another spelling; that makes no difference.
     */
    static String digest(@Nullable ConfigSource config) {
        JsonNode tree = JSON.valueToTree(config == null ? null : config.value());
        byte[] text = canonical(tree).toString().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            SortedMap<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
            ObjectNode sorted = JSON.createObjectNode();
            fields.forEach(sorted::set);
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode items = JSON.createArrayNode();
            node.forEach(item -> items.add(canonical(item)));
            return items;
        }
        return node.isNumber()
                ? JSON.getNodeFactory().numberNode(node.decimalValue().stripTrailingZeros())
                : node;
    }

    /** The annotation's value. */
    String text() {
        ObjectNode note = JSON.createObjectNode()
                .put("bridge", bridge)
                .put("hash", hash.hex())
                .put("deadline", deadline.toString())
                .put("written", written);
        if (previous != null) {
            note.put("previous", packed(previous));
        }
        return note.toString();
    }

    /** Reads an annotation's value; empty when it is none of ours. */
    static Optional<TrialNote> parse(@Nullable String text) {
        try {
            JsonNode note = text == null ? null : JSON.readTree(text);
            if (note == null || !note.path("bridge").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(new TrialNote(
                    note.path("bridge").asText(),
                    ByteString.of(HexFormat.of().parseHex(note.path("hash").asText())),
                    Instant.parse(note.path("deadline").asText()),
                    note.path("written").asText(),
                    note.has("previous") ? unpacked(note.path("previous").asText()) : null));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String packed(ConfigSource config) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsString(config.value()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static ConfigSource unpacked(String text) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(text);
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(zip.readAllBytes(), ConfigSource.class);
        }
    }
}
