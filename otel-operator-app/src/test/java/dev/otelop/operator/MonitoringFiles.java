package dev.otelop.operator;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The alerts and the dashboard that the chart ships, and the test cases of the alerts. */
final class MonitoringFiles {

    static final Path ALERTS = Promtool.ROOT.resolve("charts/opentelemetry-operator/files/alerts.yaml");
    static final Path CASES = Promtool.ROOT.resolve("otel-operator-app/src/test/resources/alerts/alerts.yaml");

    private static final Path DASHBOARD = Promtool.ROOT.resolve("charts/opentelemetry-operator/files/dashboard.json");

    private MonitoringFiles() {}

    static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        read(ALERTS).path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    /** One of all checks: the name of an alert, and how many of it are expected. */
    record Check(String alert, int expected) {}

    static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        read(CASES)
                .path("tests")
                .forEach(test -> test.path("alert_rule_test")
                        .forEach(check -> checks.add(new Check(
                                check.path("alertname").asText(),
                                check.path("exp_alerts").size()))));
        return checks;
    }

    static List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        read(DASHBOARD).path("panels").forEach(panels::add);
        return panels;
    }

    /** The queries of the dashboard, with values for what Grafana fills in. */
    static List<Query> dashboardQueries() {
        List<Query> queries = new ArrayList<>();
        panels().forEach(panel -> panel.path("targets")
                .forEach(target -> queries.add(new Query(target.path("expr")
                        .asText()
                        .replace("$__rate_interval", "5m")
                        .replace("$job", "opentelemetry-operator")))));
        return queries;
    }

    static List<Query> alertQueries() {
        return rules().stream()
                .map(rule -> new Query(rule.path("expr").asText()))
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return new KubernetesSerialization().unmarshal(Files.readString(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
