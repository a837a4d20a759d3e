package dev.otelop.config.diagram;

import java.util.List;

/** Draws pipelines: frames, chips and the arrows between them. */
final class SvgLanes {

    private static final String LINE = "fill=\"none\" stroke=\"#6e7781\" stroke-width=\"1.3\"";
    private static final String ARROW = LINE + " marker-end=\"url(#arrow)\"";

    private final SvgPage page;
    private final PageLayout layout;
    private final SvgMarks marks;

    SvgLanes(SvgPage page, PageLayout layout, SvgMarks marks) {
        this.page = page;
        this.layout = layout;
        this.marks = marks;
    }

    void frame(Lane lane) {
        Box box = box(lane);
        page.open("g");
        if (!lane.marks().isEmpty()) {
            page.tooltip(lane.marks().lines());
        }
        String line = lane.marks().isEmpty() ? "#d0d7de" : Paint.of(lane.marks().worst());
        page.rectangle(box, 8, "fill=\"#f6f8fa\" stroke=\"" + line + "\"");
        page.text(box.x() + 12, box.y() + 19, "font-weight=\"bold\" fill=\"#57606a\"", lane.title());
        int behind = box.x() + 12 + ChipSize.textWidth(lane.title()) + 16;
        marks.badge(lane.marks(), behind, box.y() + 15);
        page.close("g");
    }

    void content(LaneShape shape) {
        Lane lane = shape.lane();
        if (lane.needsJunction()) {
            Box pile = outline(lane.receivers());
            int x = pile.right() + ChipSize.STEP;
            enter(shape, x, LINE);
            page.circle(x, middle(shape), 3, "fill=\"#6e7781\"");
            leave(shape, x);
        } else {
            straight(shape);
        }
        lane.chips().forEach(chip -> marks.chip(chip, box(chip)));
    }

    private void straight(LaneShape shape) {
        Lane lane = shape.lane();
        List<Chip> processors = lane.processors();
        for (int i = 1; i < processors.size(); i++) {
            arrow(box(processors.get(i - 1)).right(), box(processors.get(i)).x(), middle(shape));
        }
        if (!processors.isEmpty()) {
            enter(shape, box(processors.get(0)).x(), ARROW);
            leave(shape, box(processors.get(processors.size() - 1)).right());
        } else if (lane.receivers().size() == 1) {
            leave(shape, box(lane.receivers().get(0)).right());
        } else if (lane.exporters().size() == 1) {
            enter(shape, box(lane.exporters().get(0)).x(), ARROW);
        }
    }

    /** From every receiver to a point; a wide pile is taken as a whole. */
    private void enter(LaneShape shape, int x, String style) {
        int middle = middle(shape);
        if (shape.receivers().isWide()) {
            page.path("M%d %dL%d %d".formatted(frame(shape.lane().receivers()).right(), middle, x, middle), style);
            return;
        }
        for (Chip receiver : shape.lane().receivers()) {
            Box box = box(receiver);
            page.path(SvgLinks.curve(box.right(), box.middle(), x, middle), style);
        }
    }

    /** From a point to every exporter. */
    private void leave(LaneShape shape, int x) {
        int middle = middle(shape);
        if (shape.exporters().isWide()) {
            arrow(x, frame(shape.lane().exporters()).x(), middle);
            return;
        }
        for (Chip exporter : shape.lane().exporters()) {
            Box box = box(exporter);
            int turn = Math.max(x, box.x() - ChipSize.STEP);
            String run = turn > x ? "M%d %dL%d %d".formatted(x, middle, turn, middle) : "";
            page.path(run + SvgLinks.curve(turn, middle, box.x(), box.middle()), ARROW);
        }
    }

    private void arrow(int from, int to, int y) {
        page.path("M%d %dL%d %d".formatted(from, y, to, y), ARROW);
    }

    /** A frame around chips that belong together, drawn. */
    private Box frame(List<Chip> chips) {
        Box pile = outline(chips);
        Box frame = new Box(pile.x() - 6, pile.y() - 6, pile.width() + 12, pile.height() + 12);
        page.rectangle(frame, 8, "fill=\"none\" stroke=\"#afb8c1\" stroke-dasharray=\"3 3\"");
        return frame;
    }

    private Box outline(List<Chip> chips) {
        int left = chips.stream().mapToInt(chip -> box(chip).x()).min().orElse(0);
        int right = chips.stream().mapToInt(chip -> box(chip).right()).max().orElse(0);
        int top = chips.stream().mapToInt(chip -> box(chip).y()).min().orElse(0);
        int bottom = chips.stream().mapToInt(chip -> box(chip).bottom()).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    private int middle(LaneShape shape) {
        return shape.middle(box(shape.lane()));
    }

    private Box box(Lane lane) {
        return layout.box(lane);
    }

    private Box box(Chip chip) {
        return layout.box(chip);
    }
}
