@NullMarked
package dev.otelop.injection;

import org.jspecify.annotations.NullMarked;
