package dev.otelop.catalog;

import dev.otelop.config.Signal;

/** One way through a connector: it consumes {@code from} in one pipeline and produces {@code to} in another. */
public record SignalPair(Signal from, Signal to) {

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
