package dev.otelop.findings;

import java.util.Comparator;

/**
 * A stretch of text in a named source. Lines and columns count from 1, as editors do; the end is the column behind the
 * last character. Columns count UTF-16 code units.
 */
public record SourceRange(String source, int line, int column, int endLine, int endColumn)
        implements Comparable<SourceRange> {

    private static final Comparator<SourceRange> ORDER = Comparator.comparing(SourceRange::source)
            .thenComparingInt(SourceRange::line)
            .thenComparingInt(SourceRange::column)
            .thenComparingInt(SourceRange::endLine)
            .thenComparingInt(SourceRange::endColumn);

    public SourceRange {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "not a range: %d:%d to %d:%d".formatted(line, column, endLine, endColumn));
        }
    }

    @Override
    public int compareTo(SourceRange other) {
        return ORDER.compare(this, other);
    }

    /** {@code source:line:column}, the form that editors and terminals make clickable. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
