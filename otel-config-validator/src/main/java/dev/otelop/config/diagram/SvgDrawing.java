package dev.otelop.config.diagram;

import java.util.List;

/** Draws diagrams as one SVG image, which needs nothing but the image itself: no script, font or style sheet. */
final class SvgDrawing {

    private static final int MARGIN = 24;
    private static final int MIN_WIDTH = 640;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
            font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="12">
            <title>%3$s</title>
            <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
            <path d="M0 0L8 4L0 8Z" fill="#6e7781"/></marker>
            <marker id="bridge" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" \
            markerUnits="userSpaceOnUse"><path d="M0 0L8 4L0 8Z" fill="#8250df"/></marker>
            </defs>
            <rect width="100%%" height="100%%" fill="#ffffff"/>
            """;

    private SvgDrawing() {}

    static String of(List<PipelineDiagram> diagrams) {
        SvgPage page = new SvgPage();
        int width = MIN_WIDTH;
        int bottom = 0;
        for (PipelineDiagram diagram : diagrams) {
            SvgFigure figure = SvgFigure.draw(diagram, page, MARGIN, bottom + MARGIN);
            width = Math.max(width, figure.right() + MARGIN);
            bottom = figure.bottom();
        }
        String title =
                String.join(", ", diagrams.stream().map(PipelineDiagram::title).toList());
        return HEAD.formatted(width, bottom + MARGIN, SvgPage.escaped(title)) + page + "</svg>\n";
    }
}
