package dev.otelop.operator.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** The difference of two texts as {@code diff -u} prints it, which {@code patch} and {@code git apply} read. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_END = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /** Empty when nothing differs. */
    static String of(String name, String before, String after) {
        List<String> old = lines(before);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }

    /** The lines; the last one says so when nothing ends it. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return text.endsWith("\n")
                ? List.of(text.substring(0, text.length() - 1).split("\n", -1))
                : List.of((text + NO_END).split("\n(?!\\\\ No newline)", -1));
    }
}
