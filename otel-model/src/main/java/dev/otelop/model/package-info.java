@NullMarked
package dev.otelop.model;

import org.jspecify.annotations.NullMarked;
