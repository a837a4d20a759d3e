package dev.otelop.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text as cells of a terminal: tabs reach to the next multiple of four, East Asian characters and emoji are
 * two columns wide, combining marks none, and what cannot be shown is an escape.
 */
final class DisplayLine {

    private static final int TAB = 4;

    private final List<Cell> cells;
    private final int width;

    private DisplayLine(List<Cell> cells, int width) {
        this.cells = cells;
        this.width = width;
    }

    /** What one code point shows, the column where it begins, and the code unit of the line where it stands. */
    private record Cell(String shown, int column, int width, int offset) {}

    static DisplayLine of(String line) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (int offset = 0; offset < line.length(); ) {
            int codePoint = line.codePointAt(offset);
            Cell cell = cell(codePoint, column, offset);
            cells.add(cell);
            column += cell.width();
            offset += Character.charCount(codePoint);
        }
        return new DisplayLine(cells, column);
    }

    /** The column at which the code unit at {@code offset} is shown; behind the last one, the width of the line. */
    int column(int offset) {
        return cells.stream()
                .filter(cell -> cell.offset() >= offset)
                .mapToInt(Cell::column)
                .findFirst()
                .orElse(width);
    }

    /** The first column at or behind {@code column} at which a character begins. */
    int boundary(int column) {
        return cells.stream()
                .mapToInt(Cell::column)
                .filter(start -> start >= column)
                .findFirst()
                .orElse(width);
    }

    /** The width without trailing blanks. */
    int visibleWidth() {
        return cells.stream()
                .filter(cell -> !cell.shown().isBlank())
                .mapToInt(cell -> cell.column() + cell.width())
                .max()
                .orElse(0);
    }

    /** The characters that fit wholly between two columns. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        cells.stream()
                .filter(cell -> cell.column() >= from && cell.column() + cell.width() <= to)
                .forEach(cell -> text.append(cell.shown()));
        return text.toString();
    }

    private static Cell cell(int codePoint, int column, int offset) {
        if (codePoint == '\t') {
            int width = TAB - column % TAB;
            return new Cell(" ".repeat(width), column, width, offset);
        }
        String shown = Printable.of(codePoint);
        boolean escaped = !shown.equals(Character.toString(codePoint));
        return new Cell(shown, column, escaped ? shown.length() : CharacterWidth.of(codePoint), offset);
    }
}
