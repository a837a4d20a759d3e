/**
 * One real cluster for a whole run of tests: a namespace for each test, {@code kubectl}, and a record of every write.
 */
@NullMarked
package dev.otelop.testing.cluster;

import org.jspecify.annotations.NullMarked;
