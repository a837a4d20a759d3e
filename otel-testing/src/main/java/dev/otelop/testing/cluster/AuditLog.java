package dev.otelop.testing.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The API server's record of writes. A request is in it before its answer is sent. */
public final class AuditLog {

    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete", "deletecollection");

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    AuditLog(Path file) {
        this.file = file;
    }

    /** Every write received at or after {@code moment}, by everybody, in the order of their completion. */
    public List<AuditedWrite> writesSince(Instant moment) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(this::event)
                    .filter(event -> WRITES.contains(event.path("verb").asText()))
                    .map(AuditLog::write)
                    .filter(write -> !write.time().isBefore(moment))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The writes of one user. */
    public List<AuditedWrite> writesSince(Instant moment, String user) {
        return writesSince(moment).stream()
                .filter(write -> write.user().equals(user))
                .toList();
    }

    private JsonNode event(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            // The server may be in the middle of writing the last line.
            return json.missingNode();
        }
    }

    private static AuditedWrite write(JsonNode event) {
        JsonNode object = event.path("objectRef");
        return new AuditedWrite(
                event.path("user").path("username").asText(),
                event.path("verb").asText(),
                object.path("apiGroup").asText(),
                object.path("resource").asText(),
                object.path("subresource").asText(),
                object.path("namespace").asText(),
                object.path("name").asText(),
                event.path("requestURI").asText().contains("dryRun="),
                event.path("responseStatus").path("code").asInt(),
                Instant.parse(event.path("requestReceivedTimestamp").asText()));
    }
}
