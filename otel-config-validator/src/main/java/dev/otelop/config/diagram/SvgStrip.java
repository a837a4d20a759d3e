package dev.otelop.config.diagram;

import java.util.List;

/** Draws what is in no pipeline: chips behind each other below the pipelines. */
final class SvgStrip {

    private static final int LABEL = 90;
    private static final int GAP = 20;

    private final SvgPage page;
    private final SvgMarks marks;
    private final int left;
    private final int limit;
    private int right;

    SvgStrip(SvgPage page, SvgMarks marks, int left, int limit) {
        this.page = page;
        this.marks = marks;
        this.left = left;
        this.limit = limit;
    }

    /** The lower end of what was drawn. */
    int draw(String title, List<Chip> chips, int above) {
        if (chips.isEmpty()) {
            return above;
        }
        int y = above + GAP;
        int x = left + LABEL;
        label(title, y);
        for (Chip chip : chips) {
            int width = ChipSize.width(chip);
            if (x > left + LABEL && x + width > limit) {
                x = left + LABEL;
                y += ChipSize.HEIGHT + ChipSize.GAP;
            }
            marks.chip(chip, new Box(x, y, width, ChipSize.HEIGHT));
            x += width + ChipSize.GAP;
            right = Math.max(right, x);
        }
        return y + ChipSize.HEIGHT;
    }

    /** The same for findings that belong to nothing that is shown. */
    int elsewhere(Marks found, int above) {
        if (found.isEmpty()) {
            return above;
        }
        int y = above + GAP;
        page.open("g");
        page.tooltip(found.lines());
        label("elsewhere", y);
        page.text(left + LABEL, y + 17, "fill=\"" + Paint.of(found.worst()) + "\"", found.words());
        page.close("g");
        return y + ChipSize.HEIGHT;
    }

    /** Where the longest line ends. */
    int right() {
        return right;
    }

    private void label(String title, int y) {
        page.text(left, y + 17, "fill=\"#57606a\"", title);
    }
}
