package dev.otelop.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real OpAMP server, as a process of its own: {@code tools/opamp-server}, which is built when it is not there. */
final class OpampServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String agents;
    private final String control;

    private OpampServer(Process process, JsonNode addresses) {
        this.process = process;
        this.agents = addresses.get("agents").asText();
        this.control = addresses.get("control").asText();
    }

    /**
     * @param options of the program, such as {@code --require-header=NAME=VALUE}
     */
    static OpampServer start(String... options) {
        List<String> command = new ArrayList<>(List.of(Program.PATH));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            return new OpampServer(process, JSON.readTree(out.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where agents connect, with this scheme. */
    String endpoint(String scheme) {
        return scheme + "://" + agents + "/v1/opamp";
    }

    /** The address, for a server that is to take the place of this one. */
    String address() {
        return agents;
    }

    /** Everything that was heard from an agent; a missing node when nothing was. */
    JsonNode agent(String uid) {
        return read("/agents").path("agents").path(uid.replace("-", ""));
    }

    /** How many agents were heard. */
    int agents() {
        return read("/agents").path("agents").size();
    }

    int turnedAway() {
        return read("/agents").path("turnedAway").asInt();
    }

    /**
     * Sends a remote configuration.
     *
     * @return its hash
     */
    String configure(String uid, Map<String, String> files) {
        try {
            return command("/agents/" + uid.replace("-", "") + "/config", JSON.writeValueAsString(files));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what has no content: {@code restart}, {@code full-state}, {@code rename/UID}. */
    void tell(String uid, String what) {
        command("/agents/" + uid.replace("-", "") + "/" + what, "");
    }

    /** What is about the server itself: {@code /drop}, {@code /busy/TIMES/SECONDS}. */
    void command(String path) {
        command(path, "");
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends at once, as a server that crashes does. */
    void stop() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode read(String path) {
        return exchange(HttpRequest.newBuilder(URI.create("http://" + control + path)));
    }

    private String command(String path, String body) {
        return exchange(HttpRequest.newBuilder(URI.create("http://" + control + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .asText();
    }

    private static JsonNode exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Built once in a run. */
    private static final class Program {

        static final String PATH = build();

        private static String build() {
            Path script = Path.of(System.getProperty("otelop.root"), "tools", "opamp-server", "build");
            try {
                Process process = new ProcessBuilder(script.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                String program = process.inputReader(StandardCharsets.UTF_8).readLine();
                if (program == null) {
                    throw new AssertionError("the OpAMP server cannot be built; what it says is above");
                }
                return program;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
