package dev.otelop.operator.cli;

/** Shows a board whenever it has changed. */
interface BoardPrinter {

    void show(Board board);

    /** A table that is drawn over the previous one on a screen, a line for each change everywhere else. */
    static BoardPrinter on(Terminal terminal) {
        return terminal.screen().live() ? new BoardTable(terminal) : new BoardLog(terminal);
    }
}
