/**
 * What every kind's renderer shares: the facts it may use, the objects it returns and what was seen of them.
 *
 * <p>Pure functions over values. Nothing here talks to a cluster, reads a clock, a file or the environment, or writes a
 * log; a Kubernetes client, an operator framework and pod injection may not be imported.
 */
@NullMarked
package dev.otelop.resources;

import org.jspecify.annotations.NullMarked;
