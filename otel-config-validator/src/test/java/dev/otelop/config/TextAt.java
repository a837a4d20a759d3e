package dev.otelop.config;

import dev.otelop.findings.SourceRange;
import java.util.List;

/** Cuts the text out of a file that a range points at, counting lines and columns as an editor does. */
final class TextAt {

    private TextAt() {}

    static String range(String file, SourceRange range) {
        int start = offset(file, range.line(), range.column());
        int end = offset(file, range.endLine(), range.endColumn());
        return file.substring(start, end);
    }

    private static int offset(String file, int line, int column) {
        List<String> lines = List.of(file.split("(?<=\n)|(?<=\r)(?!\n)", -1));
        int before =
                lines.subList(0, line - 1).stream().mapToInt(String::length).sum();
        if (column - 1 > lines.get(line - 1).length()) {
            throw new AssertionError("column %d is behind the end of line %d".formatted(column, line));
        }
        return before + column - 1;
    }
}
