/**
 * What is known about the collector's component types: names, signals, distributions, renames and removals by version.
 *
 * <p>Facts as tables, no opinion: whether a fact makes a finding is decided by the rules of {@code dev.otelop.config}.
 */
@NullMarked
package dev.otelop.catalog;

import org.jspecify.annotations.NullMarked;
