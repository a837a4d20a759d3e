package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that fit into a custom resource and must neither keep a webhook busy nor end its thread. */
final class HostileConfigTest {

    /** A slow machine needs a tenth of it; quadratic work would take minutes. */
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"x", "x ", "0", "1:", "$", "${", "}", "}${", "\n", " ", "\"", ":", "é"})
    void aValueMayBeLong(String part) {
        String text = part.repeat(200_000 / part.length());
        ConfigDocument document = ConfigDocument.ofTree(Map.of("key", text + "1", "other", "1" + text), "x");

        ConfigDocument written = assertTimeoutPreemptively(ENOUGH, () -> {
            validate(document);
            return ConfigDocument.parse(document.text(), "x");
        });

        assertThat(written.tree()).isEqualTo(document.tree());
    }

    @Test
    void aPlainNumberMayBeLong() {
        inTime("key: 0" + "1".repeat(300_000) + "x\n");
    }

    @Test
    void thereMayBeManyReferencesToTheEnvironment() {
        inTime("key: " + times(20_000, i -> "${env:V" + i + "}") + "\n");
    }

    @Test
    void thereMayBeManyComponents() {
        inTime("receivers:\n" + times(20_000, i -> "  otlp/" + i + ":\n") + pipeline(20_000, "otlp/"));
    }

    @Test
    void thereMayBeManyUndefinedComponents() {
        Findings findings =
                inTime("receivers:\n" + times(10_000, i -> "  otlp/some" + i + ":\n") + pipeline(10_000, "otlp/other"));

        assertThat(findings.stream().filter(finding -> finding.rule().equals(ReferenceRules.UNDEFINED_COMPONENT.id())))
                .hasSize(10_000)
                .allMatch(finding -> finding.help() != null);
    }

    @Test
    void thereMayBeManyUnknownTypes() {
        inTime("receivers:\n" + times(20_000, i -> "  otpl" + i + "receiver:\n"));
    }

    @Test
    void aKeyMayBeRepeatedOften() {
        inTime(times(20_000, i -> "receivers: {otlp/" + i + ": {}}\n"));
    }

    @Test
    void connectorsMayMakeALongWay() {
        inTime("connectors:\n"
                + times(5_000, i -> "  forward/" + i + ":\n")
                + "service:\n  pipelines:\n"
                + times(
                        5_000,
                        i -> "    traces/%d: {receivers: [forward/%d], exporters: [forward/%d]}\n"
                                .formatted(10_000 + i, i, (i + 1) % 5_000)));
    }

    @Test
    void oneConnectorMayJoinAllPipelines() {
        Findings findings = inTime("connectors:\n  forward:\nservice:\n  pipelines:\n"
                + times(10_000, i -> "    traces/" + i + ": {receivers: [forward], exporters: [forward]}\n"));

        assertThat(findings.stream().map(finding -> finding.rule())).contains(ConnectorRules.CYCLE.id());
    }

    private static Findings inTime(String yaml) {
        return assertTimeoutPreemptively(ENOUGH, () -> validate(ConfigDocument.parse(yaml, "x")));
    }

    private static Findings validate(ConfigDocument document) {
        Findings findings = ConfigValidator.standard().validate(document, ValidationTarget.latest());
        FindingsText.summary(findings, 1_000);
        return findings;
    }

    private static String pipeline(int count, String prefix) {
        return "service:\n  pipelines:\n    traces:\n      receivers:\n"
                + times(count, i -> "      - " + prefix + i + "\n");
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
