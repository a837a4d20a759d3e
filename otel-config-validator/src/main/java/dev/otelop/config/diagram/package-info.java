/**
 * Pictures of configurations: which way telemetry takes through receivers, processors, exporters and connectors, with what
 * was found marked where it was found.
 *
 * <p>A {@link dev.otelop.config.diagram.PipelineDiagram} is computed once and drawn in several formats. Everything here is
 * deterministic, and whatever a user wrote is escaped for the format.
 */
@NullMarked
package dev.otelop.config.diagram;

import org.jspecify.annotations.NullMarked;
