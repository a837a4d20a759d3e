package dev.otelop.config.diagram;

import java.util.List;

/** How large chips are and what keeps them apart, in pixels. Text is monospaced, so that its width is known everywhere. */
final class ChipSize {

    static final int HEIGHT = 26;
    static final int GAP = 8;

    /** Between stages of a pipeline: room for an arrow. */
    static final int STEP = 36;

    private static final int PADDING = 24;
    private static final int TENTHS_PER_CELL = 73;

    private ChipSize() {}

    static int width(Chip chip) {
        return textWidth(chip.label()) + PADDING;
    }

    static int width(List<Chip> chips) {
        return chips.stream().mapToInt(ChipSize::width).max().orElse(0);
    }

    /** The width of a text in letters of 12 pixels. */
    static int textWidth(String text) {
        int cells =
                text.codePoints().map(codePoint -> codePoint < 0x1100 ? 1 : 2).sum();
        return (cells * TENTHS_PER_CELL + 9) / 10;
    }

    /** The height of a pile of chips. */
    static int height(int chips) {
        return chips == 0 ? 0 : chips * (HEIGHT + GAP) - GAP;
    }
}
