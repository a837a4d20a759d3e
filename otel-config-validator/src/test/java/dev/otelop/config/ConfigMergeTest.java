package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConfigMergeTest {

    @Test
    void mappingsAreMergedAndAnythingElseIsReplaced() {
        ConfigDocument merged = merge("a: {b: 1, c: [1, 2]}\nd: x", "a: {c: [3], e: {}}\nd: {y: 1}", "# nothing");

        assertThat(merged.tree()).isEqualTo(ConfigDocument.parse("""
                a: {b: 1, c: [3], e: {}}
                d: {y: 1}
                """, "wanted").tree());
    }

    @Test
    void nullDeletesAMappingAndAnEmptyOneDoesNot() {
        assertThat(merge("a: {b: 1}\nc: {d: 1}", "a:\nc: {}").tree())
                .isEqualTo(ConfigDocument.parse("a:\nc: {d: 1}", "wanted").tree());
    }

    @Test
    void aValueStandsInTheFileItCameFrom() {
        ConfigMapping root = (ConfigMapping) merge("a: 1\nb: 2", "b: 3").root().orElseThrow();

        assertThat(root.entries().stream()
                        .map(ConfigEntry::value)
                        .map(ConfigNode::range)
                        .map(SourceRange::source))
                .containsExactly("0.yaml", "1.yaml");
    }

    @Test
    void aFileThatCannotBeReadIsToldOf() {
        ConfigDocument merged = merge("a: 1", "b: [");

        assertThat(merged.syntax().errors()).isNotEmpty();
        assertThat(merged.isReadable()).isFalse();
    }

    @Test
    void aKnownReferenceIsReplacedAndStaysAtItsPlace() {
        ProviderValues values = values("HOST", "0.0.0.0", "MAP", "{x: \"${env:HOST}\"}");
        ConfigDocument document = ConfigDocument.parse("""
                text: ${HOST}:${env:PORT:-4317}
                map: ${env:MAP}
                nested: ${env:${env:NAME:-HOST}}
                unknown: ${env:OTHER}
                partly: ${env:OTHER}:1
                number: ${env:N:-1}
                escaped: $${env:HOST}
                """, "f.yaml");

        ConfigDocument expanded = values.expand(document);

        assertThat(expanded.tree())
                .isEqualTo(ConfigDocument.parse("""
                text: 0.0.0.0:4317
                map: {x: 0.0.0.0}
                nested: 0.0.0.0
                unknown: ${env:OTHER}
                partly: ${env:OTHER}:1
                number: ${env:N:-1}
                escaped: $${env:HOST}
                """, "wanted").tree());
        ConfigMapping root = (ConfigMapping) expanded.root().orElseThrow();
        ConfigMapping map = (ConfigMapping) root.entry("map").orElseThrow().value();
        assertThat(map.entries().get(0).path()).isEqualTo(FieldPath.of("map", "x"));
        assertThat(map.entries().get(0).value().range())
                .isEqualTo(((ConfigMapping) document.root().orElseThrow())
                        .get("map")
                        .range());
    }

    @Test
    void aVariableThatRefersToItselfEnds() {
        ProviderValues values = values("A", "x${env:A}", "B", "[\"${env:B}\"]");
        ConfigDocument document = ConfigDocument.parse("a: ${env:A}\nb: ${env:B}\nc: a${env:A}", "f.yaml");

        assertThat(values.expand(document).root()).isPresent();
    }

    @Test
    void findingsDoNotShowWhatAVariableHolds() {
        ProviderValues values = values("TOKEN", "s3cr3t");
        ConfigDocument document = values.expand(ConfigDocument.parse("""
                receivers: {otlp: {protocols: {grpc: }}}
                exporters: {debug: }
                service: {pipelines: {traces: {receivers: [otlp], exporters: ["${env:TOKEN}"]}}}
                """, "f.yaml"));

        assertThat(values.hide(ConfigValidator.standard().validate(document, ValidationTarget.latest())))
                .anySatisfy(finding -> assertThat(finding.message()).contains("${env:TOKEN}"))
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("s3cr3t"));
    }

    private static ProviderValues values(String... pairs) {
        TreeMap<String, String> environment = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return new ProviderValues(environment, new TreeMap<>(Map.of()));
    }

    private static ConfigDocument merge(String... texts) {
        List<String> all = List.of(texts);
        return ConfigMerge.merge(Stream.of(texts)
                .map(text -> ConfigDocument.parse(text, all.indexOf(text) + ".yaml"))
                .toList());
    }
}
