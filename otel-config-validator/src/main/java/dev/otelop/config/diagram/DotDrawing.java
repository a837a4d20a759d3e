package dev.otelop.config.diagram;

import java.util.List;
import java.util.stream.Collectors;

/** Draws a diagram as a graph for Graphviz; what was found are its tooltips. */
final class DotDrawing {

    private final PipelineDiagram diagram;
    private final StringBuilder text = new StringBuilder();

    private DotDrawing(PipelineDiagram diagram) {
        this.diagram = diagram;
    }

    static String of(PipelineDiagram diagram) {
        return new DotDrawing(diagram).draw();
    }

    private String draw() {
        line("digraph %s {", quoted(diagram.title()));
        line("  rankdir=LR");
        line("  node [shape=box, style=rounded, fontname=monospace, fontsize=11]");
        line("  graph [fontname=monospace, fontsize=12, style=rounded, color=gray]");
        diagram.lanes().forEach(this::lane);
        diagram.links().forEach(this::link);
        group("extensions", "extensions", diagram.extensions());
        group("unused", "not used", diagram.unused());
        if (!diagram.elsewhere().isEmpty()) {
            line(
                    "  elsewhere [shape=plaintext, label=%s, tooltip=%s]",
                    quoted("elsewhere: " + diagram.elsewhere().words()),
                    quoted(diagram.elsewhere().lines()));
        }
        line("}");
        return text.toString();
    }

    private void lane(Lane lane) {
        line("  subgraph cluster_%s {", lane.id());
        line("    label=%s", quoted(lane.title() + words(lane.marks())));
        if (!lane.marks().isEmpty()) {
            line("    tooltip=%s", quoted(lane.marks().lines()));
        }
        lane.chips().forEach(this::chip);
        if (lane.needsJunction()) {
            line("    %s [shape=point]", Flow.junction(lane));
        }
        List<List<String>> stages = Flow.stages(lane);
        for (int i = 1; i < stages.size(); i++) {
            line("    {%s} -> {%s}", String.join(" ", stages.get(i - 1)), String.join(" ", stages.get(i)));
        }
        line("  }");
    }

    private void link(Link link) {
        if (link.needsJunction()) {
            line("  %s [shape=point]", link.id());
            line("  {%s} -> %s [style=bold]", ids(link.ends()), link.id());
            line("  %s -> {%s} [style=bold]", link.id(), ids(link.begins()));
            return;
        }
        line("  {%s} -> {%s} [style=bold]", ids(link.ends()), ids(link.begins()));
    }

    private void group(String id, String title, List<Chip> chips) {
        if (!chips.isEmpty()) {
            line("  subgraph cluster_%s {", id);
            line("    label=%s", quoted(title));
            chips.forEach(this::chip);
            line("  }");
        }
    }

    private void chip(Chip chip) {
        StringBuilder attributes = new StringBuilder("label=" + quoted(chip.label() + words(chip.marks())));
        attributes.append(
                switch (chip.kind()) {
                    case RECEIVER -> ", shape=cds";
                    case PROCESSOR, EXTENSION -> "";
                    case EXPORTER -> ", shape=rarrow";
                    case CONNECTOR -> ", shape=hexagon";
                });
        if (!chip.defined()) {
            attributes.append(", style=dashed");
        }
        if (!chip.marks().isEmpty()) {
            attributes.append(", color=").append(quoted(Paint.of(chip.marks().worst())));
            attributes.append(", tooltip=").append(quoted(chip.marks().lines()));
        }
        line("    %s [%s]", chip.id(), attributes);
    }

    private static String ids(List<Chip> chips) {
        return chips.stream().map(Chip::id).collect(Collectors.joining(" "));
    }

    private static String words(Marks marks) {
        return marks.isEmpty() ? "" : "\n" + marks.words();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(codePoint);
                case '\n' -> quoted.append("\\n");
                // Graphviz reads character references in labels.
                case '&' -> quoted.append("&amp;");
                default -> quoted.appendCodePoint(codePoint);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(String format, Object... arguments) {
        text.append(format.formatted(arguments)).append('\n');
    }
}
