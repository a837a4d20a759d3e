/** Tells people about their objects by Kubernetes Events, and knows when to be silent. */
@NullMarked
package dev.otelop.operator.events;

import org.jspecify.annotations.NullMarked;
