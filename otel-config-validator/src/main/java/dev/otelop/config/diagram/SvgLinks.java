package dev.otelop.config.diagram;

import java.util.List;

/** Draws the ways that connectors make between pipelines. */
final class SvgLinks {

    private static final String LINE = "fill=\"none\" stroke=\"#8250df\" stroke-width=\"2\"";
    private static final String ARROW = LINE + " marker-end=\"url(#bridge)\"";

    /** A way back, which only a cycle takes. */
    private static final String BACK = ARROW + " stroke-dasharray=\"6 4\"";

    private final SvgPage page;
    private final PageLayout layout;

    SvgLinks(SvgPage page, PageLayout layout) {
        this.page = page;
        this.layout = layout;
    }

    void draw(List<Link> links) {
        links.forEach(this::draw);
    }

    private void draw(Link link) {
        if (!link.needsJunction()) {
            link.ends().forEach(end -> link.begins().forEach(begin -> way(box(end), box(begin))));
            return;
        }
        int x = link.ends().stream().mapToInt(end -> box(end).right()).max().orElse(0) + 34;
        int y = (int) link.ends().stream()
                .mapToInt(end -> box(end).middle())
                .average()
                .orElse(0);
        link.ends().forEach(end -> page.path(curve(box(end).right(), box(end).middle(), x, y), LINE));
        page.circle(x, y, 4, "fill=\"#8250df\"");
        link.begins().forEach(begin -> way(new Box(x, y, 0, 0), box(begin)));
    }

    private void way(Box from, Box to) {
        boolean back = to.x() <= from.right();
        page.path(curve(from.right(), from.middle(), to.x(), to.middle()), back ? BACK : ARROW);
    }

    /** A line that leaves and arrives level. */
    static String curve(int x, int y, int toX, int toY) {
        if (y == toY && toX > x) {
            return "M%d %dL%d %d".formatted(x, y, toX, toY);
        }
        int bend = toX > x ? (toX - x) / 2 : 90;
        return "M%d %dC%d %d %d %d %d %d".formatted(x, y, x + bend, y, toX - bend, toY, toX, toY);
    }

    private Box box(Chip chip) {
        return layout.box(chip);
    }
}
