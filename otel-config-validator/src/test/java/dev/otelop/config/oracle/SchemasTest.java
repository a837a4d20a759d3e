package dev.otelop.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.otelop.catalog.BuiltType;
import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.config.CollectorConfig;
import dev.otelop.config.Component;
import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our reading of the schemas against that of a validator that knows all of JSON Schema. */
final class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> BY_SCHEMA = Set.of(
            "settings.bad-value",
            "settings.exclusive-keys",
            "settings.missing-key",
            "settings.removed-key",
            "settings.unknown-key",
            "settings.wrong-type");
    private static final String SCHEMAS = "/dev/otelop/schema/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, com.networknt.schema.Schema> schemas = new TreeMap<>();

    @Test
    void everyComponentWithASchemaIsUsedInAFixture() {
        TreeSet<String> used = new TreeSet<>();
        Fixtures.all().values().stream()
                .map(text -> CollectorConfig.of(ConfigDocument.parse(text, "fixture")))
                .flatMap(config -> config.components().stream())
                .flatMap(component -> built(component).stream())
                .forEach(type -> used.add(type.schema()));
        TreeSet<String> known = new TreeSet<>();
        text("components.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(columns -> known.add(columns[0] + "/" + columns[1]));
        assertThat(used).isEqualTo(known);
    }

    @Test
    void everySchemaIsAJsonSchema() {
        com.networknt.schema.Schema draft =
                REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(text("components.tsv").lines().filter(line -> !line.startsWith("#")))
                .allSatisfy(line -> {
                    String[] columns = line.split("\t");
                    assertThat(draft.validate(text(columns[0] + "/" + columns[1] + ".json"), InputFormat.JSON))
                            .isEmpty();
                });
    }

    @Test
    void bothReadingsOfASchemaAgreeOverBrokenSettings() {
        for (Mutant mutant : Mutants.of(Fixtures.all(), 600, 7)) {
            ConfigDocument document = ConfigDocument.parse(mutant.text(), "mutant");
            Findings findings = ConfigValidator.standard().validate(document, ValidationTarget.latest());
            for (Component component : CollectorConfig.of(document).components()) {
                Object tree = component.config().tree();
                if (isComparable(tree)
                        && component.entry().key().equals(component.id().toString())) {
                    built(component)
                            .ifPresent(type -> assertThat(isRefused(findings, component))
                                    .as("%s of %s: %s", component.entry().path(), mutant.name(), tree)
                                    .isEqualTo(!schema(type)
                                            .validate(JSON.valueToTree(tree))
                                            .isEmpty()));
                }
            }
        }
    }

    /**
     * What JSON Schema has no words for: a value that a provider puts in, an empty text in the place of none, settings
     * that are switched off. Of a component with white space around its key the collector reads no settings at all.
     */
    private static boolean isComparable(Object tree) {
        String text = String.valueOf(tree);
        return tree instanceof Map
                && !text.contains("${")
                && !text.contains("=null")
                && !text.contains("enabled=false");
    }

    private static boolean isRefused(Findings findings, Component component) {
        return findings.errors().stream()
                .filter(finding -> BY_SCHEMA.contains(finding.rule().value()))
                .anyMatch(finding -> component.entry().path().contains(finding.path()));
    }

    private static Optional<BuiltType> built(Component component) {
        return ComponentCatalog.standard()
                .built(component.kind(), component.id().type());
    }

    private com.networknt.schema.Schema schema(BuiltType type) {
        return schemas.computeIfAbsent(
                type.schema(), name -> REGISTRY.getSchema(text(name + ".json"), InputFormat.JSON));
    }

    private static String text(String file) {
        try (InputStream in = SchemasTest.class.getResourceAsStream(SCHEMAS + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
