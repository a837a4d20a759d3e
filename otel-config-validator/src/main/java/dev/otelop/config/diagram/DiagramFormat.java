package dev.otelop.config.diagram;

import java.util.List;
import java.util.stream.Collectors;

/** The formats that diagrams are drawn in. */
public enum DiagramFormat {
    /** Lines of text, for a terminal. */
    TEXT,
    /** Markdown with one Mermaid flowchart for each diagram, for a comment or a page. */
    MERMAID,
    /** The language of Graphviz, one graph for each diagram. */
    DOT,
    /** One picture, the diagrams one below the other; findings are its tooltips. */
    SVG;

    /** Draws the diagrams in their order; the text ends with a line break. */
    public String draw(List<PipelineDiagram> diagrams) {
        return switch (this) {
            case TEXT -> joined(diagrams.stream().map(TextDrawing::of).toList());
            case MERMAID -> joined(diagrams.stream().map(MermaidDrawing::of).toList());
            case DOT -> joined(diagrams.stream().map(DotDrawing::of).toList());
            case SVG -> SvgDrawing.of(diagrams);
        };
    }

    private static String joined(List<String> drawings) {
        return drawings.stream().collect(Collectors.joining("\n"));
    }
}
