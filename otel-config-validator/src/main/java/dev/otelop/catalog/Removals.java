package dev.otelop.catalog;

import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.PROCESSOR;
import static dev.otelop.config.ComponentKind.RECEIVER;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;
import java.util.List;

/** The types that a release took out, by kind and type. */
final class Removals {

    static final List<Removal> ALL = List.of(
            in(134, RECEIVER, "awscloudwatchmetrics", "use the `awscloudwatch` receiver"),
            in(134, RECEIVER, "opencensus", "let the applications send OTLP to the `otlp` receiver"),
            in(83, RECEIVER, "prometheus_exec", "run the program beside the collector and scrape it with `prometheus`"),
            in(135, RECEIVER, "sapm", "let the senders use OTLP and the `otlp` receiver"),
            in(94, PROCESSOR, "datadog", "use the `datadog` connector"),
            in(133, PROCESSOR, "routing", "use the `routing` connector"),
            in(94, PROCESSOR, "servicegraph", "use the `servicegraph` connector"),
            in(96, PROCESSOR, "spanmetrics", "use the `spanmetrics` connector"),
            in(99, EXPORTER, "dynatrace", "use `otlphttp` with the OTLP endpoint of Dynatrace"),
            in(96, EXPORTER, "f5cloud", "use `otlphttp`"),
            in(111, EXPORTER, "instana", "use `otlp` with the OTLP endpoint of Instana"),
            in(86, EXPORTER, "jaeger", "use `otlp`: Jaeger receives OTLP on port 4317"),
            in(86, EXPORTER, "jaeger_thrift", "use `otlphttp`: Jaeger receives OTLP on port 4318"),
            in(111, EXPORTER, "logging", "use the `debug` exporter"),
            in(131, EXPORTER, "loki", "use `otlphttp` with the OTLP endpoint of Loki, `http://<loki>:3100/otlp`"),
            in(134, EXPORTER, "opencensus", "use `otlp`"),
            in(88, EXPORTER, "parquet", "use the `file` exporter"),
            in(105, EXPORTER, "skywalking", "use `otlp`: SkyWalking receives OTLP"),
            in(109, EXTENSION, "memory_ballast", "set the environment variable GOMEMLIMIT"));

    private Removals() {}

    private static Removal in(int minor, ComponentKind kind, String type, String replacement) {
        return new Removal(kind, type, new Version(0, minor, 0), replacement);
    }
}
