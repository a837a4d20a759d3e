package dev.otelop.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigSchema;
import dev.otelop.config.Distribution;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema of whole configurations, judged by a validator that knows all of JSON Schema. */
final class ConfigSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ValidationTarget LATEST = ValidationTarget.latest();
    private static final Schema SCHEMA = schema(LATEST);

    @Test
    void everyValidFixtureIsAccepted() {
        // The extension `memory_limiter` is in the core distribution only.
        assertThat(Fixtures.all())
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(errors(SCHEMA, text).stream()
                                .filter(error -> !error.toString().contains("property 'memory_limiter'")))
                        .as(name)
                        .isEmpty());
    }

    @Test
    void whatASchemaCanSayIsSaid() {
        List<String> mistakes = List.of(
                "component.not-a-mapping",
                "component.unknown-type",
                "config.unknown-key",
                "pipeline.unknown-key",
                "pipeline.unknown-signal",
                "service.unknown-key",
                "settings.bad-value",
                "settings.unknown-key",
                "settings.wrong-type");
        assertThat(mistakes)
                .allSatisfy(name -> assertThat(errors(SCHEMA, scenario(name))).isNotEmpty());
    }

    @Test
    void aReferenceMayStandAnywhere() {
        assertThat(errors(SCHEMA, """
                receivers:
                  otlp:
                    protocols:
                      grpc:
                        endpoint: ${env:HOST}:4317
                        max_recv_msg_size_mib: ${env:SIZE}
                        tls: ${file:tls.yaml}
                exporters: ${file:exporters.yaml}
                service:
                  pipelines:
                    traces:
                      receivers: [otlp]
                      exporters: ${env:EXPORTERS}
                """)).isEmpty();
    }

    @Test
    void aCollectorOfAnotherReleaseMayKnowOtherKeys() {
        String text = "exporters:\n  debug:\n    loglevel: info\n";

        assertThat(errors(SCHEMA, text)).isNotEmpty();
        assertThat(errors(schema(LATEST.withVersion(new Version(0, 100, 0))), text))
                .isEmpty();
    }

    @Test
    void aTypeOfAnotherDistributionIsUnknown() {
        String text = "receivers:\n  filelog:\n    include: [a]\n";

        assertThat(errors(SCHEMA, text)).isEmpty();
        assertThat(errors(schema(LATEST.withDistribution(Distribution.CORE)), text))
                .isNotEmpty();
        assertThat(errors(schema(LATEST.withDistribution(Distribution.OTHER)), text))
                .isEmpty();
    }

    @Test
    void everySchemaIsOneAndRefersToNothingElsewhere() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(Distribution.values()).allSatisfy(distribution -> {
            String text = JSON.writeValueAsString(ConfigSchema.of(LATEST.withDistribution(distribution)));
            assertThat(draft.validate(JSON.readTree(text))).isEmpty();
            assertThat(text).contains("\"$ref\":\"#/$defs/").doesNotContain("\"$ref\":\"http");
        });
    }

    @Test
    void theSchemaIsTheSameEachTime() throws IOException {
        assertThat(JSON.writeValueAsString(ConfigSchema.of(LATEST)))
                .isEqualTo(JSON.writeValueAsString(ConfigSchema.of(LATEST)));
    }

    private static List<Error> errors(Schema schema, String yaml) {
        return schema.validate(
                JSON.valueToTree(ConfigDocument.parse(yaml, "f.yaml").tree()));
    }

    private static Schema schema(ValidationTarget target) {
        return REGISTRY.getSchema(JSON.<JsonNode>valueToTree(ConfigSchema.of(target)));
    }

    private static String scenario(String name) {
        Path folder = Path.of("src", "test", "resources", "scenarios", "broken", name);
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.endsWith("config.yaml"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
