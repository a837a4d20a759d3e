/**
 * What an Instrumentation offers to application pods.
 *
 * <p>Pure functions over values: no client, no rendering of collectors, no clock. May be used wherever a pod is at hand:
 * in an admission webhook, in a pipeline, in a test.
 */
@NullMarked
package dev.otelop.injection;

import org.jspecify.annotations.NullMarked;
