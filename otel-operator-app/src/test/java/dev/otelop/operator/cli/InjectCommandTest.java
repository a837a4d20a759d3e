package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of output have to do with each other. */
class InjectCommandTest {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private static final String AGENTS = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: Instrumentation
            metadata:
              name: agents
            spec:
              exporter:
                endpoint: http://gateway.observability:4318
              java: {}
            ---
            apiVersion: v1
            kind: Namespace
            metadata:
              name: default
              annotations:
                instrumentation.opentelemetry.io/inject-java: "true"
            """;

    private static final String SPEC = """
                spec:
                  containers:
                    - name: app
                      image: app:1
                      env:
                        - name: JAVA_TOOL_OPTIONS
                          value: -Xmx1g
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @BeforeEach
    void writeContext() throws IOException {
        Files.writeString(directory.resolve("agents.yaml"), AGENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    metadata:\n", "    metadata:\n      labels:\n        app: app\n"})
    void patchLeadsFromTheObjectToTheObjectThatIsPrinted(String metadata) throws IOException {
        String workload =
                "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  template:\n" + metadata + SPEC;

        JsonNode after = YAML.unmarshal(inject(workload, "yaml"), JsonNode.class);
        JsonNode patch =
                new ObjectMapper().readTree(inject(workload, "patch")).path(0).path("patch");

        assertThat(patch).isNotEmpty();
        assertThat(JsonPatch.apply(patch, YAML.unmarshal(workload, JsonNode.class)))
                .isEqualTo(after);
    }

    @Test
    void whatIsInjectedAlreadyIsPrintedAsItIs() {
        String pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\n" + SPEC.indent(-4);

        String once = inject(pod, "yaml");

        assertThat(once).contains("-Xmx1g -javaagent:");
        assertThat(inject(once, "yaml")).isEqualTo(once);
    }

    @Test
    void decisionsAreThoseOfExplain() {
        String pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\n" + SPEC.indent(-4);

        String decisions = inject(pod, "decisions");

        assertThat(decisions).contains("injected  java in app from default/agents");
        assertThat(run(pod, "explain", "-f", "-", "--with", "agents.yaml")).isEqualTo(decisions);
    }

    private String inject(String yaml, String output) {
        return run(yaml, "inject", "-f", "-", "--with", "agents.yaml", "-o", output);
    }

    private String run(String in, String... arguments) {
        out.getBuffer().setLength(0);
        int code = Main.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                directory,
                arguments);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
