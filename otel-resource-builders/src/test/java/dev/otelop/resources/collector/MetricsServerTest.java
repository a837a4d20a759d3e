package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsServerTest {

    private static final Variables VARIABLES = new Variables(Map.of("PORT", "9999"), true);
    private static final String READERS = "readers: [{pull: {exporter: {prometheus: {host: %s, port: %s}}}}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.90.0  |                                         | 8888 everywhere",
                "0.110.0 | metrics: {level: detailed}              | 8888 everywhere",
                "0.111.0 |                                         | 8888 localhost",
                "0.149.0 | metrics: {level: none}                  | none",
                "0.149.0 | metrics: {level: None}                  | none",
                "0.110.0 | metrics: {address: '0.0.0.0:9090'}      | 9090 everywhere",
                "0.110.0 | metrics: {address: 'localhost:9090'}    | 9090 localhost",
                "0.110.0 | metrics: {address: ':${env:PORT}'}      | 9999 everywhere",
                "0.110.0 | metrics: {address: ':${env:UNKNOWN}'}   | none",
                "0.149.0 | metrics: {address: '0.0.0.0:9090'}      | 8888 localhost",
                "0.149.0 | metrics: {readers: [{periodic: {exporter: {otlp: {}}}}]} | none",
                "0.149.0 | metrics: {readers: '${file:/readers}'}  | none",
                "0.149.0 | metrics: [1, 2]                         | 8888 localhost",
                "0.149.0 | [1, 2]                                  | 8888 localhost",
            })
    void serverIsWhereTheCollectorPutsIt(String version, String telemetry, String expected) {
        assertThat(text(document(telemetry), target(version))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 9090, 9090 everywhere",
        "localhost, 9090, 9090 localhost",
        "'\"::\"', 9090, 9090 everywhere",
        "'\"${env:HOST}\"', '\"${env:PORT}\"', 9999 everywhere",
        "0.0.0.0, '\"${env:UNKNOWN}\"', none",
    })
    void firstPullReaderTells(String host, String port, String expected) {
        ConfigDocument document = document("metrics: {" + READERS.formatted(host, port) + "}");

        assertThat(text(document, target("0.149.0"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "telemetry:",
                "telemetry: {}",
                "telemetry: {metrics: }",
                "telemetry: {metrics: {level: basic}}"
            })
    void undecidedTelemetryIsMadeReachable(String telemetry) {
        ConfigDocument document = ConfigDocument.parse("service:\n  pipelines: {}\n  " + telemetry, "test");

        ConfigDocument edited = MetricsServer.reachable(document, target("0.149.0"))
                .map(edit -> document.edit(List.of(edit)))
                .orElseThrow();

        assertThat(text(edited, target("0.149.0"))).isEqualTo("8888 everywhere");
        assertThat(edited.text()).startsWith("service:\n  pipelines: {}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metrics: {level: none}",
                "metrics: {address: 'localhost:1'}",
                "metrics: {readers: []}",
                "metrics: '${file:/metrics}'",
                "'${file:/telemetry}'",
                "[1, 2]",
            })
    void whatTheAuthorDecidedIsNeverTouched(String telemetry) {
        assertThat(MetricsServer.reachable(document(telemetry), target("0.149.0")))
                .isEmpty();
    }

    @Test
    void olderCollectorsNeedNoEdit() {
        assertThat(MetricsServer.reachable(document(""), target("0.110.0"))).isEmpty();
    }

    @Test
    void unknownVersionCountsAsTheNewest() {
        ValidationTarget unknown = ValidationTarget.latest().withVersion(null);

        assertThat(MetricsServer.reachable(document(""), unknown)).isPresent();
        assertThat(text(document(""), unknown)).isEqualTo("8888 localhost");
    }

    private static ConfigDocument document(String telemetry) {
        String value = telemetry == null || telemetry.isEmpty() ? "" : telemetry;
        String node = value.startsWith("metrics") ? "{" + value + "}" : value;
        return ConfigDocument.parse("service:\n  telemetry: " + node, "test");
    }

    private static ValidationTarget target(String version) {
        return ValidationTarget.latest().withVersion(Version.parse(version).orElseThrow());
    }

    private static String text(ConfigDocument document, ValidationTarget target) {
        return MetricsServer.of(document, target, VARIABLES)
                .map(server -> server.port() + (server.loopback() ? " localhost" : " everywhere"))
                .orElse("none");
    }
}
