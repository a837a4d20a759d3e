package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.operator.MonitoringFiles.Check;
import dev.otelop.operator.platform.MetricContract;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The alerts and the dashboard that are shipped, in the hands of the real promtool. */
class AlertsIT {

    /** What Prometheus, kube-state-metrics and the API server tell. */
    private static final Set<String> OF_OTHERS = Set.of(
            "apiserver_admission_webhook_fail_open_count",
            "apiserver_admission_webhook_rejection_count",
            "kube_deployment_owner",
            "kube_deployment_spec_replicas",
            "kube_deployment_status_replicas_available",
            "kube_pod_container_info",
            "kube_pod_owner",
            "kube_replicaset_owner",
            "up");

    /** What Prometheus adds to every series it scrapes. */
    private static final Set<String> OF_THE_TARGET = Set.of("instance", "job", "namespace", "pod");

    @Test
    void rulesAreRulesToPrometheus() {
        assertThat(Promtool.call("check", "rules", "--lint=all", "--lint-fatal", MonitoringFiles.ALERTS.toString()))
                .startsWith("0\n")
                .contains(MonitoringFiles.rules().size() + " rules found");
    }

    @Test
    void alertsFireAndKeepSilentAsTheCasesSay() {
        assertThat(Promtool.call("test", "rules", MonitoringFiles.CASES.toString()))
                .startsWith("0\n");
    }

    @Test
    void everyAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot() {
        assertThat(MonitoringFiles.rules()).allSatisfy(rule -> {
            String alert = rule.path("alert").asText();
            assertThat(MonitoringFiles.checks())
                    .as(alert)
                    .anyMatch(check -> check.equals(new Check(alert, 0)))
                    .anyMatch(check -> check.alert().equals(alert) && check.expected() > 0);
        });
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatItIsAbout() {
        assertThat(MonitoringFiles.rules()).allSatisfy(rule -> {
            assertThat(rule.path("labels").path("severity").asText()).isIn("critical", "warning", "info");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("annotations").path("description").asText()).isNotBlank();
        });
    }

    @Test
    void everyAlertIsInTheHowToWithItsSeverity() throws IOException {
        String text = Files.readString(Promtool.ROOT.resolve("docs/how-to/monitor.md"));

        assertThat(MonitoringFiles.rules())
                .allSatisfy(rule -> assertThat(text)
                        .contains("| `%s` | %s |"
                                .formatted(
                                        rule.path("alert").asText(),
                                        rule.path("labels").path("severity").asText())));
    }

    @Test
    void alertsSelectMetricsAndLabelsThatExist() {
        for (Query query : MonitoringFiles.alertQueries()) {
            assertThat(query.selectors()).isNotEmpty().allSatisfy((metric, labels) -> {
                if (!OF_OTHERS.contains(metric)) {
                    Set<String> known = new TreeSet<>(OF_THE_TARGET);
                    assertThat(MetricContract.labelsOf(metric)).as(metric).isPresent();
                    known.addAll(MetricContract.labelsOf(metric).orElseThrow());
                    assertThat(known).as(metric).containsAll(labels);
                    assertThat(labels).as(metric + " of our operator only").contains("job");
                }
            });
        }
    }

    @Test
    void everyQueryOfTheDashboardIsPromQl() {
        assertThat(MonitoringFiles.dashboardQueries())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(Promtool.call("--experimental", "promql", "format", query.text()))
                        .startsWith("0\n"));
    }

    @Test
    void panelsHaveTitlesOfTheirOwnAndDoNotOverlap() {
        assertThat(MonitoringFiles.panels())
                .extracting(panel -> panel.path("title").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
        Set<String> cells = new TreeSet<>();
        for (JsonNode panel : MonitoringFiles.panels()) {
            JsonNode place = panel.path("gridPos");
            for (int x = place.path("x").asInt();
                    x < place.path("x").asInt() + place.path("w").asInt();
                    x++) {
                for (int y = place.path("y").asInt();
                        y < place.path("y").asInt() + place.path("h").asInt();
                        y++) {
                    assertThat(cells.add(x + "," + y)).as("cell %d,%d", x, y).isTrue();
                }
            }
        }
    }
}
