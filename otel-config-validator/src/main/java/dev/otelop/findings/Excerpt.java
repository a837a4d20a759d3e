package dev.otelop.findings;

import java.util.List;
import java.util.Optional;

/**
 * One line of a source as a terminal shows it, and the carets below the stretch that a range marks in it. Of a range
 * over several lines the first is shown. A long line is cut to the surroundings of the stretch.
 *
 * @param line the visible line, without trailing blanks
 * @param indent the blanks before the carets
 * @param carets at least one caret
 */
record Excerpt(String line, String indent, String carets) {

    private static final String ELLIPSIS = "…";
    private static final int WIDTH = 100;
    private static final int CONTEXT = 40;

    /** The excerpt, or empty when the text has no such line. */
    static Optional<Excerpt> of(String text, SourceRange range) {
        List<String> lines = text.lines().toList();
        if (range.line() > lines.size()) {
            return Optional.empty();
        }
        String line = lines.get(range.line() - 1);
        int start = Math.min(range.column() - 1, line.length());
        int end = range.endLine() > range.line() ? line.length() : Math.min(range.endColumn() - 1, line.length());
        return Optional.of(of(DisplayLine.of(line), start, end));
    }

    private static Excerpt of(DisplayLine line, int start, int end) {
        int from = line.column(start);
        int to = Math.max(from + 1, Math.min(line.column(end), Math.max(from, line.visibleWidth())));
        if (line.visibleWidth() <= WIDTH) {
            return marked(line.text(0, line.visibleWidth()), from, to);
        }
        int left = Math.max(0, from - CONTEXT);
        int right = Math.min(line.visibleWidth(), left + WIDTH);
        String head = left > 0 ? ELLIPSIS : "";
        String tail = right < line.visibleWidth() ? ELLIPSIS : "";
        int first = line.boundary(left);
        int shift = first - head.length();
        return marked(head + line.text(first, right) + tail, from - shift, Math.min(to, right) - shift);
    }

    private static Excerpt marked(String line, int from, int to) {
        return new Excerpt(line.stripTrailing(), " ".repeat(from), "^".repeat(Math.max(1, to - from)));
    }
}
