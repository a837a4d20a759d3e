package dev.otelop.operator.bench;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Findings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long one admission of a collector spends on its configuration: reading it, and all rules. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ValidationBenchmark {

    private final String text = Example.GATEWAY.config();
    private final ConfigDocument document = ConfigDocument.parse(text, "gateway");
    private final ValidationTarget target = ValidationTarget.latest();

    @Benchmark
    public ConfigDocument read() {
        return ConfigDocument.parse(text, "gateway");
    }

    @Benchmark
    public Findings validate() {
        return ConfigValidator.standard().validate(document, target);
    }
}
