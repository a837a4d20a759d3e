package dev.otelop.testing.scenario;

import java.nio.file.Path;
import java.util.List;

/** Where a golden file and the output part, in a few lines. */
final class Difference {

    private static final int LINES_SHOWN = 4;

    private Difference() {}

    static String between(Path file, String expected, String actual) {
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        int line = firstDifference(before, after);
        return """
               %s differs from line %d on (when the new output is right: -Dgolden=write)
               expected:
               %s
               actual:
               %s""".formatted(file, line + 1, excerpt(before, line), excerpt(after, line));
    }

    private static int firstDifference(List<String> before, List<String> after) {
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return line;
    }

    private static String excerpt(List<String> lines, int from) {
        if (from >= lines.size()) {
            return "  (ends before)";
        }
        List<String> shown = lines.subList(from, Math.min(lines.size(), from + LINES_SHOWN));
        return "  " + String.join("\n  ", shown);
    }
}
