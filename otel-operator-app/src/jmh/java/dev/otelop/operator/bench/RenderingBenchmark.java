package dev.otelop.operator.bench;

import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a reconciliation computes between reading the cluster and writing to it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class RenderingBenchmark {

    private final OpenTelemetryCollector collector = Example.GATEWAY.resource();
    private final RenderContext context = RenderContext.defaults();
    private final CollectorPlan plan = Objects.requireNonNull(resolve().value());

    @Benchmark
    public Outcome<CollectorPlan> resolve() {
        return CollectorResources.resolve(collector, context);
    }

    @Benchmark
    public Manifests render() {
        return CollectorResources.render(plan, context);
    }
}
