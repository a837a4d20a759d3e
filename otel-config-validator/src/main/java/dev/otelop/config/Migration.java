package dev.otelop.config;

import dev.otelop.findings.Findings;

/**
 * A configuration brought to the version of its target, and what was changed.
 *
 * @param document the migrated configuration, whose ranges count in its own text; the very same document when nothing
 *     had to change
 * @param findings one warning for each change, at its place in the original document
 */
public record Migration(ConfigDocument document, Findings findings) {}
