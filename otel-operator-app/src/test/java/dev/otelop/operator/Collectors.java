package dev.otelop.operator;

/** Collectors as their authors write them. */
final class Collectors {

    private Collectors() {}

    /** A collector with a small valid configuration and these lines in its spec. */
    static String yaml(String name, String... spec) {
        StringBuilder lines = new StringBuilder();
        for (String line : spec) {
            lines.append("  ").append(line).append('\n');
        }
        return """
                apiVersion: opentelemetry.io/v1beta1
                kind: OpenTelemetryCollector
                metadata:
                  name: %s
                spec:
                %s  config:
                    receivers:
                      otlp:
                        protocols:
                          grpc: {}
                          http: {}
                    exporters:
                      debug: {}
                    service:
                      pipelines:
                        traces:
                          receivers: [otlp]
                          exporters: [debug]
                """.formatted(name, lines);
    }
}
