package dev.otelop.config.diagram;

import dev.otelop.findings.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a diagram as a Mermaid flowchart in a Markdown fence, as GitHub shows it in comments and pages. */
final class MermaidDrawing {

    private final PipelineDiagram diagram;
    private final StringBuilder text = new StringBuilder();

    private MermaidDrawing(PipelineDiagram diagram) {
        this.diagram = diagram;
    }

    static String of(PipelineDiagram diagram) {
        return new MermaidDrawing(diagram).draw();
    }

    private String draw() {
        line("**`%s`**%s", diagram.title().replace('`', '\''), heading(diagram.all()));
        line("");
        line("```mermaid");
        line("flowchart LR");
        diagram.lanes().forEach(this::lane);
        diagram.links().forEach(this::link);
        group("extensions", "extensions", diagram.extensions());
        group("unused", "not used", diagram.unused());
        if (!diagram.elsewhere().isEmpty()) {
            line(
                    "  elsewhere[\"%s\"]",
                    escaped("elsewhere: " + diagram.elsewhere().signs()));
        }
        classes();
        line("```");
        return text.toString();
    }

    private void lane(Lane lane) {
        line("  subgraph %s [\"%s\"]", lane.id(), escaped(lane.title() + signs(lane.marks())));
        lane.chips().forEach(chip -> line("    " + chip(chip)));
        String way = Flow.stages(lane).stream()
                .map(stage -> String.join(" & ", stage))
                .collect(Collectors.joining(" --> "));
        if (lane.needsJunction()) {
            line("    %s(( ))", Flow.junction(lane));
        }
        if (way.contains("-->")) {
            line("    " + way);
        }
        line("  end");
    }

    private void link(Link link) {
        String ends = ids(link.ends(), " & ");
        String begins = ids(link.begins(), " & ");
        if (link.needsJunction()) {
            line("  %s(( ))", link.id());
            line("  %s ==> %s ==> %s", ends, link.id(), begins);
            return;
        }
        line("  %s ==> %s", ends, begins);
    }

    private void group(String id, String title, List<Chip> chips) {
        if (!chips.isEmpty()) {
            line("  subgraph %s [\"%s\"]", id, title);
            chips.forEach(chip -> line("    " + chip(chip)));
            line("  end");
        }
    }

    private void classes() {
        line("  classDef error stroke:#cf222e,stroke-width:3px");
        line("  classDef warning stroke:#bf8700,stroke-width:3px");
        line("  classDef hint stroke:#0969da,stroke-width:3px");
        line("  classDef undefined stroke-dasharray:4 3");
        for (Severity severity : Severity.values()) {
            style(
                    diagram.chips()
                            .filter(chip ->
                                    !chip.marks().isEmpty() && chip.marks().worst() == severity)
                            .toList(),
                    severity.label());
        }
        style(diagram.chips().filter(chip -> !chip.defined()).toList(), "undefined");
    }

    private void style(List<Chip> chips, String name) {
        if (!chips.isEmpty()) {
            line("  class %s %s", ids(chips, ","), name);
        }
    }

    private static String ids(List<Chip> chips, String separator) {
        return chips.stream().map(Chip::id).collect(Collectors.joining(separator));
    }

    private static String chip(Chip chip) {
        String label = "\"" + escaped(chip.label() + signs(chip.marks())) + "\"";
        return chip.id()
                + switch (chip.kind()) {
                    case RECEIVER, EXPORTER -> "([" + label + "])";
                    case PROCESSOR -> "[" + label + "]";
                    case CONNECTOR -> "{{" + label + "}}";
                    case EXTENSION -> "(" + label + ")";
                };
    }

    private static String heading(Marks marks) {
        return marks.isEmpty() ? "" : " " + marks.signs();
    }

    private static String signs(Marks marks) {
        return marks.isEmpty() ? "" : " " + marks.signs();
    }

    /** Everything that could mean something to Mermaid, Markdown or HTML as a character code. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || codePoint > 0x7F || " _-./:".indexOf(codePoint) >= 0) {
                escaped.appendCodePoint(codePoint);
            } else {
                escaped.append('#').append(codePoint).append(';');
            }
        });
        return escaped.toString();
    }

    private void line(String format, Object... arguments) {
        text.append(arguments.length == 0 ? format : format.formatted(arguments))
                .append('\n');
    }
}
