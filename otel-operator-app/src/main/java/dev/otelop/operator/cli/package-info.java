/**
 * The command line: each command reads files or talks to a cluster and is a thin caller of the libraries.
 *
 * <p>Nothing outside this package may depend on it, and it decides nothing about collectors: verdicts and objects come
 * from the libraries.
 */
@NullMarked
package dev.otelop.operator.cli;

import org.jspecify.annotations.NullMarked;
