/**
 * OpAMP bridges, of a resource of their own and of a collector that asks for one, into Kubernetes objects.
 *
 * <p>Pure functions. The program that runs in the pods reads what {@code BridgeConfig} writes.
 */
@NullMarked
package dev.otelop.resources.bridge;

import org.jspecify.annotations.NullMarked;
