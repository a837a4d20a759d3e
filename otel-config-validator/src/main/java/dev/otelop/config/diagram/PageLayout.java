package dev.otelop.config.diagram;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where everything of one diagram stands: pipelines in columns from left to right, those of a column as near to the
 * pipelines that feed them as there is room.
 *
 * @param lanes the boxes of the pipelines, by their ids
 * @param chips the boxes of the chips in them, by their ids
 */
record PageLayout(List<LaneShape> shapes, Map<String, Box> lanes, Map<String, Box> chips, int width, int height) {

    private static final int COLUMN_GAP = 90;
    private static final int LANE_GAP = 18;

    static PageLayout of(PipelineDiagram diagram, int top, int left) {
        List<LaneShape> shapes = diagram.lanes().stream().map(LaneShape::of).toList();
        Map<Integer, List<LaneShape>> columns = new TreeMap<>();
        shapes.forEach(shape -> columns.computeIfAbsent(shape.lane().column(), column -> new ArrayList<>())
                .add(shape));
        PageLayout layout = new PageLayout(shapes, new HashMap<>(), new HashMap<>(), 0, 0);
        Map<String, List<Chip>> feeders = feeders(diagram);
        int x = left;
        int right = left;
        int bottom = top;
        for (List<LaneShape> column : columns.values()) {
            int width = column.stream().mapToInt(LaneShape::width).max().orElse(0);
            bottom = Math.max(bottom, layout.column(column, feeders, x, top, width));
            right = x + width;
            x = right + COLUMN_GAP;
        }
        return new PageLayout(shapes, layout.lanes, layout.chips, right, bottom);
    }

    Box box(Lane lane) {
        return requireNonNull(lanes.get(lane.id()));
    }

    Box box(Chip chip) {
        return requireNonNull(chips.get(chip.id()));
    }

    /** The bottom of the column. */
    private int column(List<LaneShape> column, Map<String, List<Chip>> feeders, int x, int top, int width) {
        int y = top;
        int bottom = top;
        for (Wish wish : wishes(column, feeders)) {
            LaneShape shape = wish.shape();
            Box box = new Box(x, Math.max(y, wish.middle() - shape.height() / 2), width, shape.height());
            lanes.put(shape.lane().id(), box);
            shape.place(box, chips);
            bottom = box.bottom();
            y = bottom + LANE_GAP;
        }
        return bottom;
    }

    private List<Wish> wishes(List<LaneShape> column, Map<String, List<Chip>> feeders) {
        return column.stream()
                .map(shape ->
                        new Wish(shape, middle(feeders.getOrDefault(shape.lane().id(), List.of()))))
                .sorted(Comparator.comparingInt(Wish::middle))
                .toList();
    }

    /** The mean height of those that have a place already. */
    private int middle(List<Chip> feeding) {
        return (int) feeding.stream()
                .filter(chip -> chips.containsKey(chip.id()))
                .mapToInt(chip -> box(chip).middle())
                .average()
                .orElse(0);
    }

    private static Map<String, List<Chip>> feeders(PipelineDiagram diagram) {
        Map<String, List<Chip>> byBegin = new HashMap<>();
        diagram.links().forEach(link -> link.begins().forEach(begin -> byBegin.put(begin.id(), link.ends())));
        Map<String, List<Chip>> feeders = new HashMap<>();
        diagram.lanes()
                .forEach(lane -> feeders.put(
                        lane.id(),
                        lane.receivers().stream()
                                .flatMap(chip -> byBegin.getOrDefault(chip.id(), List.of()).stream())
                                .toList()));
        return feeders;
    }

    /** A pipeline and the height at which it would like to stand. */
    private record Wish(LaneShape shape, int middle) {}
}
