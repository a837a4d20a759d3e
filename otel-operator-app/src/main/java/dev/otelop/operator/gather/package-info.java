/**
 * Reads what rendering and status need to know of the cluster and the settings into plain records. Nothing here writes.
 */
@NullMarked
package dev.otelop.operator.gather;

import org.jspecify.annotations.NullMarked;
