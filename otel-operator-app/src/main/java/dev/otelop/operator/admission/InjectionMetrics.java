package dev.otelop.operator.admission;

/** Told of every decision about a pod that is created. */
@FunctionalInterface
public interface InjectionMetrics {

    /**
     * @param subject {@code sidecar}, a language, or {@code instrumentation}, one of a fixed set
     * @param outcome {@code injected}, {@code skipped} or {@code refused}
     */
    void decided(String subject, String outcome);
}
