package dev.otelop.operator.cli;

import java.util.Map;
import java.util.TreeMap;

/** Prints a line for each row that has changed. */
final class BoardLog implements BoardPrinter {

    private final Terminal terminal;
    private final Map<String, BoardRow> shown = new TreeMap<>();

    BoardLog(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(Board board) {
        for (BoardRow row : board.rows()) {
            if (!row.equals(shown.put(row.resource().strip(), row))) {
                terminal.out().println(row.sentence());
            }
        }
    }
}
