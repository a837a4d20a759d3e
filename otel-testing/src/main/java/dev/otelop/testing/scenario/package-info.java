/**
 * Tests whose cases are folders: inputs beside the outputs they must give.
 *
 * <pre>{@code
 * src/test/resources/scenarios/<group>/<case>/in.yaml        an input
 *                                             context.yaml   an input, where the case needs it
 *                                             out.yaml       a golden file: what must come out
 *                                             findings.txt   another
 * }</pre>
 *
 * <p>{@code -Dgolden=write} writes the golden files instead of comparing; it is refused where {@code CI} is set.
 */
@NullMarked
package dev.otelop.testing.scenario;

import org.jspecify.annotations.NullMarked;
