package dev.otelop.operator.bench;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.LenientSerialization;
import java.util.List;
import java.util.stream.IntStream;

/** Collectors as people have them: of ten five are Deployments, two DaemonSets, two StatefulSets and one a sidecar. */
final class ScaleCollectors {

    private static final List<String> MODES = List.of(
            "deployment",
            "daemonset",
            "deployment",
            "statefulset",
            "deployment",
            "sidecar",
            "deployment",
            "daemonset",
            "deployment",
            "statefulset");

    private static final int NAMESPACES = 10;

    private static final String YAML = """
            apiVersion: opentelemetry.io/v1beta1
            kind: OpenTelemetryCollector
            metadata:
              name: collector-%1$d
              namespace: %2$s
            spec:
              mode: %3$s
              config:
                receivers:
                  otlp:
                    protocols:
                      grpc: {endpoint: "0.0.0.0:4317"}
                      http: {endpoint: "0.0.0.0:4318"}
                processors:
                  memory_limiter: {check_interval: 1s, limit_percentage: 75, spike_limit_percentage: 15}
                  batch: {send_batch_size: 10000, timeout: 10s}
                exporters:
                  debug: {}
                  otlp: {endpoint: "gateway-%1$d.observability:4317"}
                extensions:
                  health_check: {endpoint: "0.0.0.0:13133"}
                service:
                  extensions: [health_check]
                  pipelines:
                    traces: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp]}
                    metrics: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp, debug]}
                    logs: {receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp]}
            """;

    private ScaleCollectors() {}

    static List<String> namespaces() {
        return IntStream.range(0, NAMESPACES)
                .mapToObj(ScaleCollectors::namespace)
                .toList();
    }

    /** The one of that number, from 0. */
    static OpenTelemetryCollector of(int number) {
        String text = YAML.formatted(number, namespace(number % NAMESPACES), mode(number));
        return new LenientSerialization().unmarshal(text, OpenTelemetryCollector.class);
    }

    /** How many Deployments, DaemonSets and StatefulSets the first so many make. */
    static long workloads(int collectors) {
        return IntStream.range(0, collectors)
                .filter(number -> !mode(number).equals("sidecar"))
                .count();
    }

    private static String mode(int number) {
        // The namespace repeats after ten as well, and every namespace shall have every mode.
        return MODES.get((number + number / NAMESPACES) % MODES.size());
    }

    private static String namespace(int number) {
        return "team-" + number;
    }
}
