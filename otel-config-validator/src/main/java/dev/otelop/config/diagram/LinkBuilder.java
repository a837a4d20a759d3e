package dev.otelop.config.diagram;

import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.config.ComponentId;
import dev.otelop.config.ComponentKind;
import dev.otelop.config.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects where connectors end and begin pipelines, and joins what they can join. */
final class LinkBuilder {

    private final Map<String, Map<Signal, List<Chip>>> ends = new TreeMap<>();
    private final Map<String, Map<Signal, List<Chip>>> begins = new TreeMap<>();

    void end(Chip chip, Signal signal) {
        add(ends, chip, signal);
    }

    void begin(Chip chip, Signal signal) {
        add(begins, chip, signal);
    }

    private static void add(Map<String, Map<Signal, List<Chip>>> places, Chip chip, Signal signal) {
        if (chip.kind() == ComponentKind.CONNECTOR) {
            places.computeIfAbsent(chip.name(), name -> new EnumMap<>(Signal.class))
                    .computeIfAbsent(signal, each -> new ArrayList<>())
                    .add(chip);
        }
    }

    /** By connector, then by the signals it takes and gives. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        ends.forEach((connector, from) -> from.forEach((end, chips) -> begins.getOrDefault(connector, Map.of())
                .forEach((begin, others) -> {
                    if (mayConnect(connector, end, begin)) {
                        links.add(new Link("c" + (links.size() + 1), chips, others));
                    }
                })));
        return links;
    }

    /** What is not known of a connector is taken for possible. */
    private static boolean mayConnect(String connector, Signal from, Signal to) {
        return ComponentId.parse(connector)
                .flatMap(id -> ComponentCatalog.standard().lookup(ComponentKind.CONNECTOR, id.type()))
                .map(known -> known.mayConnect(from, to))
                .orElse(true);
    }
}
