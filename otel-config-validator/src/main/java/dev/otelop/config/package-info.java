/**
 * Collector configurations: read with positions, seen as components and pipelines, checked for a version and a
 * distribution, edited and migrated.
 *
 * <p>Everything here is a pure function of its arguments and total on what a user wrote: mistakes become findings. No
 * file, network, clock, environment or log is touched, and no Kubernetes type is known.
 */
@NullMarked
package dev.otelop.config;

import org.jspecify.annotations.NullMarked;
