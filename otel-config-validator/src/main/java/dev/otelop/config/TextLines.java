package dev.otelop.config;

import dev.otelop.findings.SourceRange;
import java.util.Arrays;

/** Where the lines of a named text begin: turns offsets (UTF-16, from 0) into lines and columns (from 1). */
final class TextLines {

    private final String source;
    private final String text;
    private final int[] starts;

    TextLines(String source, String text) {
        this.source = source;
        this.text = text;
        this.starts = starts(text);
    }

    String text() {
        return text;
    }

    SourceRange range(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int to = Math.max(from, Math.min(end, text.length()));
        int line = line(from);
        int endLine = line(to);
        return new SourceRange(source, line + 1, from - starts[line] + 1, endLine + 1, to - starts[endLine] + 1);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }
}
