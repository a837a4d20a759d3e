package dev.otelop.operator.admission;

/**
 * A collector's custom resource as its author writes it.
 *
 * @param metadata more lines of the metadata, indented by two
 * @param spec more lines of the spec, indented by two
 * @param receiver what the pipeline receives from; {@code otlp} is defined
 */
record CollectorYaml(String version, String name, String metadata, String spec, String receiver) {

    static CollectorYaml named(String name) {
        return new CollectorYaml("v1beta1", name, "", "", "otlp");
    }

    CollectorYaml inVersion(String other) {
        return new CollectorYaml(other, name, metadata, spec, receiver);
    }

    CollectorYaml withMetadata(String line) {
        return new CollectorYaml(version, name, metadata + "  " + line + "\n", spec, receiver);
    }

    CollectorYaml withSpec(String line) {
        return new CollectorYaml(version, name, metadata, spec + "  " + line + "\n", receiver);
    }

    /** One that the configuration does not define, unless it is {@code otlp}. */
    CollectorYaml withReceiver(String other) {
        return new CollectorYaml(version, name, metadata, spec, other);
    }

    String text() {
        return head() + """
                  config: |
                    receivers:
                      otlp:
                        protocols:
                          grpc:
                            endpoint: 0.0.0.0:4317
                    exporters:
                      debug: {}
                    service:
                      pipelines:
                        traces:
                          receivers: [%s]
                          exporters: [debug]
                """.formatted(receiver);
    }

    /** The same with this line of YAML for the configuration. */
    String textWithConfig(String config) {
        return head() + "  config: " + config + "\n";
    }

    private String head() {
        return "apiVersion: opentelemetry.io/" + version + "\nkind: OpenTelemetryCollector\nmetadata:\n  name: " + name
                + "\n" + metadata + "spec:\n" + spec;
    }
}
