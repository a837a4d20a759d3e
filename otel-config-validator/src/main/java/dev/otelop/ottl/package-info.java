/** A light reading of the collector's transformation language: finds what its parser surely refuses, and where. */
@NullMarked
package dev.otelop.ottl;

import org.jspecify.annotations.NullMarked;
