package dev.otelop.config.oracle;

import dev.otelop.findings.FieldPath;
import java.util.List;

/**
 * A configuration with one mistake in it, or with one change that is none.
 *
 * @param name unique; the file's name without its ending
 * @param mutation what was done, in a word
 * @param text the configuration
 * @param places where it was done
 */
record Mutant(String name, String mutation, String text, List<FieldPath> places) {

    Mutant {
        places = List.copyOf(places);
    }
}
