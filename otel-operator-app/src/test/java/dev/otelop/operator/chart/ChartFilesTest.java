package dev.otelop.operator.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.Crds;
import dev.otelop.operator.rights.Right;
import dev.otelop.operator.rights.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart's files that are made from elsewhere. {@code -Dgolden=write} (make chart) writes them anew. */
class ChartFilesTest {

    private static final Path CHART = Path.of(System.getProperty("otelop.root"), "charts", "opentelemetry-operator");

    static List<String> definitions() {
        return Crds.names();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definitionsOfTheChartAreThoseOfTheModel(String name) throws IOException {
        String file = name.substring(0, name.indexOf('.') - 1) + ".yaml";

        settle(CHART.resolve("templates/crd/" + file), template(Crds.yaml(name)));
    }

    @Test
    void rightsOfTheChartAreThoseOfTheTable() throws IOException {
        settle(
                CHART.resolve("files/rights.yaml"),
                Rights.all().stream()
                        .map(ChartFilesTest::row)
                        .collect(Collectors.joining(
                                "", "# What the operator asks the API server for. Written by `make chart`.\n", "")));
    }

    /** What stays when the chart goes, and what would be an action of the template language is text. */
    private static String template(String definition) {
        return """
                {{- if .Values.crds.create }}
                # Written by `make chart` from crds/.
                """
                + definition.stripTrailing().replace("{{", "{{ \"{{\" }}").replaceFirst("(?m)^spec:$", """
                                  annotations:
                                    helm.sh/resource-policy: keep
                                  labels:
                                    {{- include "otelop.labels" . | nindent 4 }}
                                spec:""")
                + "\n{{- end }}\n";
    }

    private static String row(Right right) {
        return "- {feature: %s, reach: %s, apiGroup: \"%s\", resource: %s, verbs: %s, names: %s, why: \"%s\"}\n"
                .formatted(
                        right.feature().label(),
                        right.reach().label(),
                        right.group(),
                        right.resource(),
                        right.verbs(),
                        right.names().stream().map("\"%s\""::formatted).toList(),
                        right.why());
    }

    private static void settle(Path file, String expected) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI")).as("nothing is rewritten under CI").isNull();
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }
}
