/** Compares the validator with a real collector over thousands of broken configurations. */
@NullMarked
package dev.otelop.config.oracle;

import org.jspecify.annotations.NullMarked;
