/**
 * From an {@code OpenTelemetryCollector} and facts to the objects that run it, and from what was seen of them to its
 * status. {@link dev.otelop.resources.collector.CollectorResources} is the way in.
 *
 * <p>Pure functions over values: no client, no framework, no clock, no I/O and no pod injection may be imported.
 */
@NullMarked
package dev.otelop.resources.collector;

import org.jspecify.annotations.NullMarked;
