package dev.otelop.operator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Draws the board as a table, each time over the one before. */
final class BoardTable implements BoardPrinter {

    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final Terminal terminal;
    private List<String> drawn = List.of();

    BoardTable(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(Board board) {
        List<String> lines = visible(lines(board));
        if (lines.equals(drawn)) {
            return;
        }
        if (!drawn.isEmpty()) {
            terminal.out().printf(UP_AND_CLEAR, drawn.size());
        }
        lines.forEach(terminal.out()::println);
        terminal.out().flush();
        drawn = lines;
    }

    private List<String> lines(Board board) {
        int resource = width(board, "RESOURCE", BoardRow::resource);
        int mode = width(board, "MODE", BoardRow::mode);
        int ready = width(board, "READY", BoardRow::ready);
        int phase = width(board, "PHASE", BoardRow::phase);
        String form = "%-" + resource + "s  %-" + mode + "s  %-" + ready + "s  %-" + phase + "s  %s";
        List<String> lines = new ArrayList<>();
        lines.add(fitted(form.formatted("RESOURCE", "MODE", "READY", "PHASE", "MESSAGE")));
        for (BoardRow row : board.rows()) {
            lines.add(coloured(
                    row, fitted(form.formatted(row.resource(), row.mode(), row.ready(), row.phase(), row.oneLine()))));
        }
        return lines;
    }

    private static int width(Board board, String head, Function<BoardRow, String> column) {
        return board.rows().stream().map(column).mapToInt(String::length).reduce(head.length(), Math::max);
    }

    /** What scrolls off the screen cannot be drawn over. */
    private List<String> visible(List<String> lines) {
        int room = terminal.screen().lines() - 1;
        if (lines.size() <= room) {
            return lines;
        }
        List<String> visible = new ArrayList<>(lines.subList(0, room - 1));
        visible.add("… and " + (lines.size() - room + 1) + " more");
        return visible;
    }

    /** A line that wraps would be two lines when the cursor goes back up. */
    private String fitted(String line) {
        int columns = terminal.screen().columns() - 1;
        String stripped = line.stripTrailing();
        return stripped.length() <= columns ? stripped : stripped.substring(0, columns - 1) + "…";
    }

    private String coloured(BoardRow row, String line) {
        return terminal.screen().colour() ? (row.settled() ? GREEN : YELLOW) + line + PLAIN : line;
    }
}
