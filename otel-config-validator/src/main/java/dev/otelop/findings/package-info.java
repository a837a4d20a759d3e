/**
 * What is wrong with something a user wrote: one vocabulary for every library, the operator and the command line.
 *
 * <p>Values only. Nothing here reads a file, writes a log or knows what a collector or Kubernetes is.
 */
@NullMarked
package dev.otelop.findings;

import org.jspecify.annotations.NullMarked;
