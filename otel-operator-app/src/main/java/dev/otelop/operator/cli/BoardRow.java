package dev.otelop.operator.cli;

/**
 * One line of the board.
 *
 * @param resource kind, namespace and name
 * @param mode how a collector runs; empty for everything else
 * @param ready how many pods are ready of how many; empty where there are none
 * @param phase one word
 * @param settled true when nothing more needs to happen
 * @param message what stands in the way, or what else is worth knowing; may be empty
 */
record BoardRow(String resource, String mode, String ready, String phase, boolean settled, String message) {

    /** The row as one line: {@code OpenTelemetryCollector observability/gateway deployment 3/3 Running}. */
    String sentence() {
        StringBuilder line = new StringBuilder(resource);
        append(line, " ", mode);
        append(line, " ", ready);
        append(line, " ", phase);
        append(line, ": ", oneLine());
        return line.toString();
    }

    /** The message, whose author may have broken it into lines. */
    String oneLine() {
        return message.replaceAll("\\s+", " ");
    }

    private static void append(StringBuilder line, String separator, String text) {
        if (!text.isEmpty()) {
            line.append(separator).append(text);
        }
    }
}
