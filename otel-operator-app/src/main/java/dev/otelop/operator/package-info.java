@NullMarked
package dev.otelop.operator;

import org.jspecify.annotations.NullMarked;
