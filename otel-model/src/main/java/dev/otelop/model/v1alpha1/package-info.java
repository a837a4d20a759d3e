/**
 * The {@code Instrumentation} and {@code OpAMPBridge} resources.
 *
 * <p>Beans as Jackson and fabric8 read them: every getter may return null, lists and maps excepted.
 */
@NullMarked
package dev.otelop.model.v1alpha1;

import org.jspecify.annotations.NullMarked;
