package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.SourceRange;
import org.junit.jupiter.api.Test;

/** A configuration inside a manifest: ranges point into the manifest, paths count from the configuration. */
final class EmbeddedConfigTest {

    private static final FieldPath CONFIG = FieldPath.of("spec", "config");

    /** The reference {@code oltp} is undefined; the finding must cut exactly this word out of the file. */
    private static final String YAML = """
            receivers:
              otlp:
            exporters:
              debug:
            service:
              pipelines:
                traces:
                  receivers: [oltp]
                  exporters: [debug]
            """;

    @Test
    void literalBlock() {
        assertUndefinedIsAt("oltp", "spec:\n  config: |\n" + YAML.indent(4) + "  replicas: 1\n");
    }

    @Test
    void literalBlockWithIndicatorsAndEmptyLines() {
        assertUndefinedIsAt("oltp", "spec:\n config: |2+ # text\n\n  \n" + YAML.indent(3) + "\n\n");
    }

    @Test
    void literalBlockWithCarriageReturns() {
        assertUndefinedIsAt("oltp", ("spec:\n  config: |-\n" + YAML.indent(6)).replace("\n", "\r\n"));
    }

    @Test
    void doubleQuotedAsInJson() {
        String quoted = YAML.replace("\n", "\\n").replace("[oltp]", "[\\\"oltp\\\"]");
        assertUndefinedIsAt("\\\"oltp\\\"", "{\"spec\": {\"config\": \"" + quoted + "\"}}");
    }

    @Test
    void singleQuotedOnOneLine() {
        String flow = "{service: {pipelines: {traces: {receivers: [oltp], exporters: [debug]}}}, exporters: {debug: }}";
        assertUndefinedIsAt("oltp", "spec:\n  config: '" + flow + "'\n");
    }

    @Test
    void foldedTextHasThePlaceOfTheScalar() {
        String folded = "spec:\n  config: >\n    {service: {pipelines: {traces:\n    {receivers: [oltp]}}}}\n";
        assertThat(undefined(folded).range()).isEqualTo(new SourceRange("m.yaml", 2, 11, 4, 27));
    }

    @Test
    void mapping() {
        assertUndefinedIsAt("oltp", "spec:\n  config:\n" + YAML.indent(4) + "  replicas: 1\n");
    }

    @Test
    void configMapEntryOfALaterDocument() {
        String file = "a: 1\n---\ndata:\n  collector.yaml: |\n" + YAML.indent(4);
        ConfigDocument document = ConfigDocument.within(file, "m.yaml", FieldPath.of("data", "collector.yaml"), 1);
        assertThat(TextAt.range(file, range(undefined(document)))).isEqualTo("oltp");
        assertThat(document.text()).isEqualTo(YAML);
    }

    @Test
    void listElement() {
        String file = "items:\n- spec: {}\n- spec:\n    config: |\n" + YAML.indent(6);
        FieldPath path = FieldPath.of("items").index(1).append(CONFIG);
        assertThat(TextAt.range(file, range(undefined(ConfigDocument.within(file, "m.yaml", path, 0)))))
                .isEqualTo("oltp");
    }

    @Test
    void syntaxErrorsInTheTextPointIntoTheFile() {
        String file = "spec:\n  config: |\n    receivers:\n      otlp: a: b\n";
        ConfigDocument document = ConfigDocument.within(file, "m.yaml", CONFIG, 0);
        assertThat(document.syntax()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(FieldPath.root());
            assertThat(range(finding)).isEqualTo(new SourceRange("m.yaml", 4, 14, 4, 15));
        });
    }

    @Test
    void mistakesElsewhereInTheFileAreNotTheConfigurations() {
        String file =
                "spec:\n  replicas: 1\n  replicas: 2\n  since: 2024-01-01\n  config:\n    receivers: {a: , a: }\n";
        ConfigDocument document = ConfigDocument.within(file, "m.yaml", CONFIG, 0);
        assertThat(document.syntax()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(FieldPath.of("receivers", "a"));
            assertThat(range(finding).line()).isEqualTo(6);
        });
    }

    @Test
    void aFileThatIsNotYamlIsASyntaxFinding() {
        ConfigDocument document = ConfigDocument.within("spec: [", "m.yaml", CONFIG, 0);
        assertThat(document.root()).isEmpty();
        assertThat(document.syntax().hasErrors()).isTrue();
    }

    @Test
    void aPlaceThatDoesNotExistIsAnEmptyDocument() {
        ConfigDocument document = ConfigDocument.within("spec: {}\n", "m.yaml", CONFIG, 3);
        assertThat(document.root()).isEmpty();
        assertThat(document.syntax()).isEmpty();
        assertThat(document.hasText()).isFalse();
    }

    private static void assertUndefinedIsAt(String text, String file) {
        Finding finding = undefined(file);
        assertThat(finding.path())
                .isEqualTo(FieldPath.of("service", "pipelines", "traces", "receivers")
                        .index(0));
        assertThat(TextAt.range(file, range(finding))).isEqualTo(text);
    }

    private static Finding undefined(String file) {
        return undefined(ConfigDocument.within(file, "m.yaml", CONFIG, 0));
    }

    private static Finding undefined(ConfigDocument document) {
        Findings findings = ConfigValidator.standard().validate(document, ValidationTarget.latest());
        return findings.stream()
                .filter(finding -> finding.rule().value().equals("pipeline.undefined-component"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + findings));
    }

    private static SourceRange range(Finding finding) {
        SourceRange range = finding.range();
        assertThat(range).isNotNull();
        return range;
    }
}
