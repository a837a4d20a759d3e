@NullMarked
package dev.otelop.testing;

import org.jspecify.annotations.NullMarked;
