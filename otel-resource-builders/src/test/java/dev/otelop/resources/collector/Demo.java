package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short ways from a few lines of YAML to a collector, its plan and its objects. */
final class Demo {

    /** A configuration that is valid for every version and needs no edit before 0.104. */
    static final String CONFIG = """
            receivers:
              otlp:
                protocols:
                  grpc:
                    endpoint: 0.0.0.0:4317
            exporters:
              otlp/backend:
                endpoint: https://backend:4317
            service:
              pipelines:
                traces:
                  receivers: [otlp]
                  exporters: [otlp/backend]
            """;

    private Demo() {}

    /** A collector called {@code demo} with {@link #CONFIG} and these lines of its spec. */
    static OpenTelemetryCollector with(String spec) {
        return of("demo", spec, CONFIG);
    }

    static OpenTelemetryCollector of(String name, String spec, String config) {
        return Yaml.collector("""
                apiVersion: opentelemetry.io/v1beta1
                kind: OpenTelemetryCollector
                metadata:
                  name: %s
                  namespace: observability
                  generation: 7
                  uid: 00000000-0000-0000-0000-000000000001
                spec:
                %s
                  config: |
                %s""".formatted(name, spec.indent(2).stripTrailing(), config.indent(4)));
    }

    static CollectorPlan plan(OpenTelemetryCollector resource, RenderContext context) {
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(resource, context);
        CollectorPlan plan = outcome.value();
        assertThat(plan).as("findings: %s", outcome.findings()).isNotNull();
        return plan;
    }

    static Manifests render(OpenTelemetryCollector resource, RenderContext context) {
        return CollectorResources.render(plan(resource, context), context);
    }

    static Manifests render(OpenTelemetryCollector resource) {
        return render(resource, RenderContext.defaults());
    }

    /** What the objects of this collector rely on and its author brings. */
    static List<String> external(OpenTelemetryCollector resource) {
        List<String> external = new ArrayList<>();
        Optional.ofNullable(resource.getSpec().getServiceAccount())
                .ifPresent(account -> external.add("ServiceAccount/" + account));
        Optional.ofNullable(resource.getSpec().getServiceName())
                .ifPresent(service -> external.add("Service/" + service));
        return external;
    }
}
