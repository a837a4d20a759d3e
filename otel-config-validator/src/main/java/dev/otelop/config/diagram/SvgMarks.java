package dev.otelop.config.diagram;

/** Draws chips, and the badges that say how much was found. */
final class SvgMarks {

    private static final int BADGE = 8;

    private final SvgPage page;

    SvgMarks(SvgPage page) {
        this.page = page;
    }

    void chip(Chip chip, Box box) {
        Paint paint = Paint.of(chip.kind());
        Marks marks = chip.marks();
        String line = marks.isEmpty() ? paint.line() : Paint.of(marks.worst());
        page.open("g");
        if (!marks.isEmpty()) {
            page.tooltip(marks.lines());
        }
        String outline = "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s"
                .formatted(
                        chip.defined() ? paint.area() : "#ffffff",
                        line,
                        marks.isEmpty() ? "1" : "2",
                        chip.defined() ? "" : " stroke-dasharray=\"4 3\"");
        shape(chip, box, outline);
        page.text(box.x() + box.width() / 2, box.middle() + 4, "text-anchor=\"middle\" fill=\"#1f2328\"", chip.label());
        badge(marks, box.right() - 4, box.y());
        page.close("g");
    }

    private void shape(Chip chip, Box box, String outline) {
        switch (chip.kind()) {
            case RECEIVER, EXPORTER -> page.rectangle(box, box.height() / 2, outline);
            case PROCESSOR, EXTENSION -> page.rectangle(box, 4, outline);
            case CONNECTOR -> page.path(hexagon(box), outline);
        }
    }

    private static String hexagon(Box box) {
        int corner = 9;
        return "M%d %dL%d %dL%d %dL%d %dL%d %dL%d %dZ"
                .formatted(
                        box.x() + corner,
                        box.y(),
                        box.right() - corner,
                        box.y(),
                        box.right(),
                        box.middle(),
                        box.right() - corner,
                        box.bottom(),
                        box.x() + corner,
                        box.bottom(),
                        box.x(),
                        box.middle());
    }

    void badge(Marks marks, int x, int y) {
        if (marks.isEmpty()) {
            return;
        }
        String number = marks.size() > 99 ? "99+" : Integer.toString(marks.size());
        Box pill = new Box(
                x - BADGE - 3 * (number.length() - 1), y - BADGE, 2 * BADGE + 6 * (number.length() - 1), 2 * BADGE);
        page.rectangle(pill, BADGE, "fill=\"%s\" stroke=\"#ffffff\"".formatted(Paint.of(marks.worst())));
        page.text(x, y + 4, "text-anchor=\"middle\" font-size=\"10\" font-weight=\"bold\" fill=\"#ffffff\"", number);
    }
}
