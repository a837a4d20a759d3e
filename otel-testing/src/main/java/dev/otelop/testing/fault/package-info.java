/** Faults between a client and the API server, on purpose and at the moment that a test asks for. */
@NullMarked
package dev.otelop.testing.fault;

import org.jspecify.annotations.NullMarked;
