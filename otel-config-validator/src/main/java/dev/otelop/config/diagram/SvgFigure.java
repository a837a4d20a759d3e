package dev.otelop.config.diagram;

/**
 * One diagram on a page.
 *
 * @param right where it ends, and what follows may begin
 */
record SvgFigure(int right, int bottom) {

    private static final int HEADING = 34;
    private static final int MIN_STRIP = 700;

    static SvgFigure draw(PipelineDiagram diagram, SvgPage page, int left, int top) {
        SvgMarks marks = new SvgMarks(page);
        page.text(left, top + 14, "font-size=\"15\" font-weight=\"bold\" fill=\"#1f2328\"", diagram.title());
        Marks all = diagram.all();
        if (!all.isEmpty()) {
            int beside = left + ChipSize.textWidth(diagram.title()) * 15 / 12 + 16;
            page.text(beside, top + 14, "fill=\"" + Paint.of(all.worst()) + "\"", all.words());
        }
        PageLayout layout = PageLayout.of(diagram, top + HEADING, left);
        SvgLanes lanes = new SvgLanes(page, layout, marks);
        diagram.lanes().forEach(lanes::frame);
        new SvgLinks(page, layout).draw(diagram.links());
        layout.shapes().forEach(lanes::content);
        SvgStrip strip = new SvgStrip(page, marks, left, Math.max(layout.width(), left + MIN_STRIP));
        int bottom = layout.height();
        bottom = strip.draw("extensions", diagram.extensions(), bottom);
        bottom = strip.draw("not used", diagram.unused(), bottom);
        bottom = strip.elsewhere(diagram.elsewhere(), bottom);
        return new SvgFigure(Math.max(layout.width(), strip.right()), bottom);
    }
}
