/**
 * Brings rendered objects into the cluster and takes away what is no longer rendered. Nothing else in the operator
 * writes objects; nothing here knows what a collector is.
 */
@NullMarked
package dev.otelop.operator.apply;

import org.jspecify.annotations.NullMarked;
