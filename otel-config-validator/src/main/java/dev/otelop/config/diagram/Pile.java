package dev.otelop.config.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chips below each other, in several columns where there are many. */
record Pile(List<List<Chip>> columns) {

    private static final int MAX_ROWS = 10;

    static Pile of(List<Chip> chips) {
        int count = (chips.size() + MAX_ROWS - 1) / MAX_ROWS;
        int rows = count == 0 ? 0 : (chips.size() + count - 1) / count;
        List<List<Chip>> columns = new ArrayList<>();
        for (int from = 0; from < chips.size(); from += rows) {
            columns.add(chips.subList(from, Math.min(from + rows, chips.size())));
        }
        return new Pile(columns);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** True if lines to single chips would cross other chips. */
    boolean isWide() {
        return columns.size() > 1;
    }

    int width() {
        int width = columns.stream().mapToInt(ChipSize::width).sum();
        return width + ChipSize.GAP * Math.max(0, columns.size() - 1);
    }

    int height() {
        return isEmpty() ? 0 : ChipSize.height(columns.get(0).size());
    }

    /** Gives every chip its box. */
    Box place(int x, int middle, Map<String, Box> boxes) {
        int left = x;
        int top = middle - height() / 2;
        for (List<Chip> column : columns) {
            int width = ChipSize.width(column);
            int y = top;
            for (Chip chip : column) {
                boxes.put(chip.id(), new Box(left, y, width, ChipSize.HEIGHT));
                y += ChipSize.HEIGHT + ChipSize.GAP;
            }
            left += width + ChipSize.GAP;
        }
        return new Box(x, top, width(), height());
    }
}
