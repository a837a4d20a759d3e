package dev.otelop.config.diagram;

import java.util.Map;

/** How large a pipeline is, and where its chips stand in it. */
record LaneShape(Lane lane, Pile receivers, Pile exporters) {

    static final int TITLE = 30;
    static final int PADDING = 16;

    static LaneShape of(Lane lane) {
        return new LaneShape(lane, Pile.of(lane.receivers()), Pile.of(lane.exporters()));
    }

    int height() {
        return TITLE + content() + PADDING;
    }

    int width() {
        int title = ChipSize.textWidth(lane.title()) * 12 / 10 + 3 * PADDING;
        int processors = lane.processors().stream()
                .mapToInt(chip -> ChipSize.width(chip) + ChipSize.STEP)
                .sum();
        int ends = receivers.width() + exporters.width() + ChipSize.STEP + (lane.needsJunction() ? ChipSize.STEP : 0);
        return Math.max(title, 2 * PADDING + ends + processors);
    }

    /** Places the chips in a box that may be wider than it has to be: what goes out stands at its right. */
    void place(Box box, Map<String, Box> boxes) {
        int middle = middle(box);
        int x = receivers.place(box.x() + PADDING, middle, boxes).right();
        x += receivers.isEmpty() ? 0 : ChipSize.STEP;
        for (Chip processor : lane.processors()) {
            int width = ChipSize.width(processor);
            boxes.put(processor.id(), new Box(x, middle - ChipSize.HEIGHT / 2, width, ChipSize.HEIGHT));
            x += width + ChipSize.STEP;
        }
        exporters.place(box.right() - PADDING - exporters.width(), middle, boxes);
    }

    /** The height at which the processors stand. */
    int middle(Box box) {
        return box.y() + TITLE + content() / 2;
    }

    private int content() {
        return Math.max(ChipSize.HEIGHT, Math.max(receivers.height(), exporters.height()));
    }
}
