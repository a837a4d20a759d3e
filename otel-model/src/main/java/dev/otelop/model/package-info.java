/**
 * What the custom resources of this operator mean: their shared types, names, labels, normalisation, checks and CRDs.
 *
 * <p>Data and pure functions. Of fabric8 only {@code CustomResource}, its annotations and the Kubernetes model classes
 * may be imported; no client, no framework, no logging, no clock.
 */
@NullMarked
package dev.otelop.model;

import org.jspecify.annotations.NullMarked;
