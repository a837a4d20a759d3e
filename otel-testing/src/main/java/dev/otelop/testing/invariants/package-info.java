/**
 * What is true of every sensible set of Kubernetes objects, whoever made it: rules of Kubernetes that a renderer can
 * break without noticing, and that golden files would record faithfully.
 */
@NullMarked
package dev.otelop.testing.invariants;

import org.jspecify.annotations.NullMarked;
