package dev.otelop.catalog;

import static dev.otelop.config.Signal.LOGS;
import static dev.otelop.config.Signal.METRICS;
import static dev.otelop.config.Signal.PROFILES;
import static dev.otelop.config.Signal.TRACES;

import dev.otelop.config.Signal;

/** One way through a connector: it consumes {@code from} in one pipeline and produces {@code to} in another. */
public record SignalPair(Signal from, Signal to) {

    static final SignalPair LOGS_TO_LOGS = new SignalPair(LOGS, LOGS);
    static final SignalPair LOGS_TO_METRICS = new SignalPair(LOGS, METRICS);
    static final SignalPair LOGS_TO_TRACES = new SignalPair(LOGS, TRACES);
    static final SignalPair METRICS_TO_LOGS = new SignalPair(METRICS, LOGS);
    static final SignalPair METRICS_TO_METRICS = new SignalPair(METRICS, METRICS);
    static final SignalPair PROFILES_TO_METRICS = new SignalPair(PROFILES, METRICS);
    static final SignalPair PROFILES_TO_PROFILES = new SignalPair(PROFILES, PROFILES);
    static final SignalPair TRACES_TO_LOGS = new SignalPair(TRACES, LOGS);
    static final SignalPair TRACES_TO_METRICS = new SignalPair(TRACES, METRICS);
    static final SignalPair TRACES_TO_TRACES = new SignalPair(TRACES, TRACES);

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
