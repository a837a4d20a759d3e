package dev.otelop.testing.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what an audit log says of some groups' requests, each part of it once. */
public final class AuditTail {

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final Set<String> groups;
    private long position;

    AuditTail(Path file, Set<String> groups) {
        this.file = file;
        this.groups = Set.copyOf(groups);
    }

    /** What was recorded since the last call, in the order of completion. */
    public synchronized List<AuditedRequest> next() {
        List<AuditedRequest> requests = new ArrayList<>();
        for (String line : lines()) {
            JsonNode event = event(line);
            if (ofTheGroups(event) && event.has("objectRef")) {
                requests.add(request(event));
            }
        }
        return requests;
    }

    /** Whole lines only: the server may be in the middle of writing the last one. */
    private List<String> lines() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - position)];
            log.seek(position);
            log.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode event(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a line of an audit log: " + line, e);
        }
    }

    private boolean ofTheGroups(JsonNode event) {
        for (JsonNode group : event.path("user").path("groups")) {
            if (groups.contains(group.asText())) {
                return true;
            }
        }
        return false;
    }

    private static AuditedRequest request(JsonNode event) {
        JsonNode object = event.path("objectRef");
        String subresource = object.path("subresource").asText();
        return new AuditedRequest(
                event.path("user").path("username").asText(),
                event.path("verb").asText(),
                object.path("apiGroup").asText(),
                object.path("resource").asText() + (subresource.isEmpty() ? "" : "/" + subresource),
                object.path("namespace").asText(),
                object.path("name").asText(),
                event.path("responseStatus").path("code").asInt(),
                event.path("responseStatus").path("message").asText());
    }
}
