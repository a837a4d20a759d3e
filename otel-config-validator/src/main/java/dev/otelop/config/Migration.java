package dev.otelop.config;

import dev.otelop.findings.Findings;
import java.util.List;

/**
 * A configuration brought to the version of its target, and what was changed.
 *
 * @param document the migrated configuration, whose ranges count in its own text; the very same document when nothing
 *     had to change
 * @param edits what was changed, in the order in which it has to be done; empty when nothing had to change
 * @param findings one warning for each change, at its place in the original document
 */
public record Migration(ConfigDocument document, List<ConfigEdit> edits, Findings findings) {

    public Migration {
        edits = List.copyOf(edits);
    }

    /** No migration at all. */
    public static Migration none(ConfigDocument document) {
        return new Migration(document, List.of(), Findings.none());
    }
}
