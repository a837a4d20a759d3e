package dev.otelop.config;

import dev.otelop.findings.SourceRange;

/** Says where in a file a stretch of parsed text stands, which is simple unless the text was a scalar in that file. */
sealed interface Placement {

    SourceRange range(int start, int end);

    /** The parsed text is the file. */
    record WholeFile(TextLines file) implements Placement {
        @Override
        public SourceRange range(int start, int end) {
            return file.range(start, end);
        }
    }

    /** The parsed text is the value of a scalar, and each of its characters can be found in the file. */
    record Embedded(TextLines file, int[] offsets) implements Placement {
        @Override
        public SourceRange range(int start, int end) {
            int from = offset(start);
            return file.range(from, end > start ? behind(end - 1) : from);
        }

        /** The offset behind a character, which may be written as an escape of several. */
        private int behind(int inner) {
            int here = offset(inner);
            int next = offset(inner + 1);
            return next > here && file.text().substring(here, next).indexOf('\n') < 0 ? next : here + 1;
        }

        private int offset(int inner) {
            return offsets[Math.max(0, Math.min(inner, offsets.length - 1))];
        }
    }

    /** The parsed text is the value of a scalar written in a way that does not keep its lines. */
    record Somewhere(SourceRange scalar) implements Placement {
        @Override
        public SourceRange range(int start, int end) {
            return scalar;
        }
    }
}
