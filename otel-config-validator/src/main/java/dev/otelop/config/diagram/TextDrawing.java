package dev.otelop.config.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a diagram with the lines that text has: each pipeline from left to right. */
final class TextDrawing {

    private static final int MAX_NAMED = 3;

    private final PipelineDiagram diagram;
    private final Map<String, List<String>> leadsTo = new HashMap<>();
    private final Map<String, List<String>> comesFrom = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private TextDrawing(PipelineDiagram diagram) {
        this.diagram = diagram;
        Map<String, String> pipelines = new HashMap<>();
        diagram.lanes().forEach(lane -> lane.chips().forEach(chip -> pipelines.put(chip.id(), lane.title())));
        for (Link link : diagram.links()) {
            List<String> from = titles(link.ends(), pipelines);
            List<String> to = titles(link.begins(), pipelines);
            link.ends()
                    .forEach(end -> leadsTo.computeIfAbsent(end.id(), id -> new ArrayList<>())
                            .addAll(to));
            link.begins()
                    .forEach(begin -> comesFrom
                            .computeIfAbsent(begin.id(), id -> new ArrayList<>())
                            .addAll(from));
        }
    }

    static String of(PipelineDiagram diagram) {
        return new TextDrawing(diagram).draw();
    }

    private String draw() {
        Marks all = diagram.all();
        line(diagram.title() + (all.isEmpty() ? "" : ": " + all.words()));
        diagram.lanes().forEach(this::lane);
        strip("extensions", diagram.extensions(), TextDrawing::label);
        strip("not used", diagram.unused(), chip -> chip.kind().word() + " " + label(chip));
        if (!diagram.elsewhere().isEmpty()) {
            line("");
            line("elsewhere: " + diagram.elsewhere().words());
        }
        return text.toString();
    }

    private void lane(Lane lane) {
        line("");
        line(lane.title() + marks(lane.marks()));
        TextLane.rows(
                        lane.receivers().stream()
                                .map(chip -> connected(chip, "from", comesFrom))
                                .toList(),
                        lane.processors().stream().map(TextDrawing::label).toList(),
                        lane.exporters().stream()
                                .map(chip -> connected(chip, "to", leadsTo))
                                .toList())
                .forEach(row -> line("  " + row));
    }

    private void strip(String title, List<Chip> chips, Function<Chip, String> shown) {
        if (!chips.isEmpty()) {
            line("");
            line(title + ": " + chips.stream().map(shown).collect(Collectors.joining(", ")));
        }
    }

    private static String connected(Chip chip, String preposition, Map<String, List<String>> others) {
        List<String> pipelines = others.getOrDefault(chip.id(), List.of());
        if (pipelines.isEmpty()) {
            return label(chip);
        }
        String named = pipelines.size() > MAX_NAMED ? pipelines.size() + " pipelines" : String.join(", ", pipelines);
        return label(chip) + " (" + preposition + " " + named + ")";
    }

    private static String label(Chip chip) {
        return chip.label() + (chip.defined() ? "" : " (not defined)") + marks(chip.marks());
    }

    private static String marks(Marks marks) {
        return marks.isEmpty() ? "" : " [" + marks.words() + "]";
    }

    private static List<String> titles(List<Chip> chips, Map<String, String> pipelines) {
        return chips.stream()
                .map(chip -> pipelines.getOrDefault(chip.id(), ""))
                .distinct()
                .toList();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
