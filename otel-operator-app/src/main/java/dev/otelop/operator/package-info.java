/**
 * The operator's process: options in, a running operator out. Nothing in this module is API; the libraries below it
 * are.
 */
@NullMarked
package dev.otelop.operator;

import org.jspecify.annotations.NullMarked;
