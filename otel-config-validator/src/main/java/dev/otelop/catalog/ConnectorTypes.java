package dev.otelop.catalog;

import static dev.otelop.catalog.SignalPair.LOGS_TO_LOGS;
import static dev.otelop.catalog.SignalPair.LOGS_TO_METRICS;
import static dev.otelop.catalog.SignalPair.LOGS_TO_TRACES;
import static dev.otelop.catalog.SignalPair.METRICS_TO_LOGS;
import static dev.otelop.catalog.SignalPair.METRICS_TO_METRICS;
import static dev.otelop.catalog.SignalPair.PROFILES_TO_METRICS;
import static dev.otelop.catalog.SignalPair.PROFILES_TO_PROFILES;
import static dev.otelop.catalog.SignalPair.TRACES_TO_LOGS;
import static dev.otelop.catalog.SignalPair.TRACES_TO_METRICS;
import static dev.otelop.catalog.SignalPair.TRACES_TO_TRACES;

import dev.otelop.config.ComponentKind;
import java.util.List;

/** The connectors, under their newest names, with the ways through them. */
final class ConnectorTypes {

    private static final Rows IN = new Rows(ComponentKind.CONNECTOR);

    static final List<Knowledge> ALL = List.of(
            IN.k8sToo("count", TRACES_TO_METRICS, METRICS_TO_METRICS, LOGS_TO_METRICS, PROFILES_TO_METRICS),
            IN.contrib("datadog", TRACES_TO_METRICS, TRACES_TO_TRACES),
            IN.k8sToo("exceptions", TRACES_TO_METRICS, TRACES_TO_LOGS),
            IN.k8sToo("failover", TRACES_TO_TRACES, METRICS_TO_METRICS, LOGS_TO_LOGS),
            IN.all("forward", TRACES_TO_TRACES, METRICS_TO_METRICS, LOGS_TO_LOGS, PROFILES_TO_PROFILES),
            IN.contrib("grafanacloud", TRACES_TO_METRICS),
            IN.contrib("metrics_as_logs", METRICS_TO_LOGS),
            IN.contrib("otlp_json", LOGS_TO_TRACES, LOGS_TO_METRICS, LOGS_TO_LOGS),
            IN.k8sToo("round_robin", TRACES_TO_TRACES, METRICS_TO_METRICS, LOGS_TO_LOGS),
            IN.k8sToo("routing", TRACES_TO_TRACES, METRICS_TO_METRICS, LOGS_TO_LOGS),
            IN.k8sToo("service_graph", TRACES_TO_METRICS),
            IN.contrib(
                    "signal_to_metrics", TRACES_TO_METRICS, METRICS_TO_METRICS, LOGS_TO_METRICS, PROFILES_TO_METRICS),
            IN.contrib("slow_sql", TRACES_TO_LOGS),
            IN.k8sToo("span_metrics", TRACES_TO_METRICS),
            IN.contrib("sum", TRACES_TO_METRICS, METRICS_TO_METRICS, LOGS_TO_METRICS));

    private ConnectorTypes() {}
}
