package dev.otelop.config.diagram;

import java.util.ArrayList;
import java.util.List;

/** The way through a pipeline for formats that lay graphs out themselves: every node of a stage leads to every one of the next. */
final class Flow {

    private Flow() {}

    /** The ids of each stage; empty stages are left out. */
    static List<List<String>> stages(Lane lane) {
        List<List<String>> stages = new ArrayList<>();
        stages.add(ids(lane.receivers()));
        lane.processors().forEach(processor -> stages.add(List.of(processor.id())));
        if (lane.needsJunction()) {
            stages.add(List.of(junction(lane)));
        }
        stages.add(ids(lane.exporters()));
        stages.removeIf(List::isEmpty);
        return stages;
    }

    /** A point between many receivers and many exporters, so that there is one line for each of them. */
    static String junction(Lane lane) {
        return lane.id() + "x";
    }

    private static List<String> ids(List<Chip> chips) {
        return chips.stream().map(Chip::id).toList();
    }
}
