package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteManagementChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opamp-managed: fleet, opentelemetry.io/opamp-reporting: 'true' | false | opamp.managed-and-reporting",
                "opamp-managed: 'true' | true | opamp.two-bridges",
                "opamp-reporting: 'true' | true | opamp.bridge-may-only-look"
            })
    void whatContradictsItselfIsTold(String labels, boolean bridge, String rule) {
        assertThat(rules("opentelemetry.io/" + labels, bridge)).containsExactly(rule);
    }

    @Test
    void oneWayIsFine() {
        assertThat(rules("opentelemetry.io/opamp-managed: fleet", false)).isEmpty();
        assertThat(rules("opentelemetry.io/opamp-managed: 'false'", true)).isEmpty();
        assertThat(rules("opentelemetry.io/opamp-reporting: 'true'", false)).isEmpty();
        assertThat(rules("team: platform", true)).isEmpty();
    }

    private static List<String> rules(String labels, boolean bridge) {
        OpenTelemetryCollector collector = Yaml.read(OpenTelemetryCollector.class, """
                metadata: {name: gateway, labels: {%s}}
                spec:
                  opamp: {enabled: %s, endpoint: 'ws://opamp'}
                  config: {receivers: {}}
                """.formatted(labels, bridge));
        return CollectorChecks.check(collector).stream()
                .map(finding -> finding.rule().value())
                .filter(rule -> rule.startsWith("opamp."))
                .toList();
    }
}
