/**
 * The {@code OpenTelemetryCollector} resource, for both served versions.
 *
 * <p>Beans as Jackson and fabric8 read them: every getter may return null, lists and maps excepted. Only the model
 * itself and the code that turns a resource into a plan should call them.
 */
@NullMarked
package dev.otelop.model.v1beta1;

import org.jspecify.annotations.NullMarked;
