/** A real OpenTelemetry Collector for tests: what it says of a configuration is the truth. */
@NullMarked
package dev.otelop.testing.collector;

import org.jspecify.annotations.NullMarked;
