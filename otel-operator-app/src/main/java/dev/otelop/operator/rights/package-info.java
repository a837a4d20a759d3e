/**
 * What the operator may do in a cluster: a table of every right with its reason, and the roles that follow from it for an
 * installation. The chart's roles come from this table, and the cluster tests run with nothing more.
 */
@NullMarked
package dev.otelop.operator.rights;

import org.jspecify.annotations.NullMarked;
