package dev.otelop.model;

import dev.otelop.findings.Findings;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;

/**
 * A collector that uses current field names only.
 *
 * @param resource a copy, independent of what it was made from
 * @param findings what was written under a former name, and what could not be carried over
 */
public record Normalized(OpenTelemetryCollector resource, Findings findings) {}
