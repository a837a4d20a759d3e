package dev.otelop.config;

import java.util.Comparator;
import java.util.List;

/** A stretch of text and what comes in its place. */
record Splice(int start, int end, String replacement) {

    static Splice insert(int offset, String text) {
        return new Splice(offset, offset, text);
    }

    static Splice delete(int start, int end) {
        return new Splice(start, end, "");
    }

    /** The text with all stretches replaced; they must not overlap, and stand in their order where they touch. */
    static String apply(String text, List<Splice> splices) {
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (Splice splice :
                splices.stream().sorted(Comparator.comparingInt(Splice::start)).toList()) {
            edited.append(text, done, splice.start()).append(splice.replacement());
            done = splice.end();
        }
        return edited.append(text, done, text.length()).toString();
    }
}
