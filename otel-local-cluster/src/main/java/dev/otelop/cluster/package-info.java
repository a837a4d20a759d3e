/**
 * A real Kubernetes control plane with simulated nodes, as processes of this machine: for trying things and for tests.
 *
 * <p>The package starts programs and writes files below one working directory; it reads neither the environment nor
 * the command line, and it knows nothing of the operator.
 */
@NullMarked
package dev.otelop.cluster;

import org.jspecify.annotations.NullMarked;
