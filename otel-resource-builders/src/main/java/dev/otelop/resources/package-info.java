@NullMarked
package dev.otelop.resources;

import org.jspecify.annotations.NullMarked;
