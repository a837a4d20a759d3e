package dev.otelop.config.diagram;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one pipeline: what comes in below each other, the processors behind each other, what goes out below each
 * other.
 *
 * <pre>
 * otlp   ─┬─▶ memory_limiter ─▶ batch ─┬─▶ otlp/backend
 * jaeger ─┘                            └─▶ debug
 * </pre>
 */
record TextLane(List<String> receivers, String processors, List<String> exporters, int receiverWidth) {

    private static final String ARROW = "─▶ ";

    static List<String> rows(List<String> receivers, List<String> processors, List<String> exporters) {
        int width = receivers.stream().mapToInt(TextLane::width).max().orElse(0);
        TextLane lane = new TextLane(receivers, String.join(" " + ARROW, processors), exporters, width);
        int rows = Math.max(receivers.size(), Math.max(exporters.size(), processors.isEmpty() ? 0 : 1));
        return IntStream.range(0, rows).mapToObj(lane::row).toList();
    }

    private String row(int row) {
        return left(row) + middle(row) + right(row);
    }

    private String left(int row) {
        if (receivers.isEmpty()) {
            return "";
        }
        String label = row < receivers.size() ? receivers.get(row) : "";
        return label + " ".repeat(receiverWidth - width(label)) + " " + joint(row, receivers.size(), "─┤", "─┘");
    }

    private String middle(int row) {
        if (processors.isEmpty()) {
            return "";
        }
        String chain = (receivers.isEmpty() ? "" : ARROW) + processors + " ";
        return row == 0 ? chain : " ".repeat(width(chain));
    }

    private String right(int row) {
        String joint = exporters.isEmpty() ? "" : joint(row, exporters.size(), " ├", " └");
        return row < exporters.size() ? joint + ARROW + exporters.get(row) : joint;
    }

    private static String joint(int row, int rows, String between, String last) {
        if (row == 0) {
            return rows == 1 ? "──" : "─┬";
        }
        if (row >= rows) {
            return "  ";
        }
        return row == rows - 1 ? last : between;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
