package dev.otelop.config;

import dev.otelop.catalog.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How connectors join pipelines.
 *
 * @param edges sorted by the pipelines and the connector they join, so that what is found does not depend on the order
 *     of the user's keys
 */
record PipelineGraph(List<Edge> edges) {

    /** A configuration with more cycles than this is not mended by naming them all. */
    private static final int MAX_CYCLES = 20;

    private static final int MAX_STEPS = 20_000;
    /** One connector that ends and begins thousands of pipelines has millions of edges, and as many cycles. */
    private static final int MAX_EDGES = 100_000;
    /** Longer ways round are not found: each pipeline on the way takes a stack frame. */
    private static final int MAX_LENGTH = 500;

    static PipelineGraph of(Subject subject) {
        return new PipelineGraph(subject.config().references().stream()
                .filter(reference -> reference.role() == ComponentKind.EXPORTER)
                .flatMap(end -> edges(subject, end))
                .limit(MAX_EDGES)
                .distinct()
                .sorted(Comparator.comparing(Edge::from)
                        .thenComparing(Edge::to)
                        .thenComparing(edge -> edge.end().id()))
                .toList());
    }

    /** Each way from a pipeline back to itself, once, beginning at its first pipeline by alphabet. */
    List<Cycle> cycles() {
        Search search = new Search();
        search.edges.keySet().forEach(start -> search.from(start, start, List.of()));
        return search.cycles;
    }

    private static Stream<Edge> edges(Subject subject, Reference end) {
        return subject.config().called(end.id()).stream()
                .filter(component -> component.kind() == ComponentKind.CONNECTOR)
                .flatMap(connector -> subject.config().usesOf(connector).stream())
                .filter(begin -> begin.role() == ComponentKind.RECEIVER && connects(subject, end, begin))
                .map(begin -> new Edge(pipeline(end), end, pipeline(begin)));
    }

    private static boolean connects(Subject subject, Reference end, Reference begin) {
        Optional<Knowledge> known =
                subject.catalog().lookup(ComponentKind.CONNECTOR, end.id().type());
        return known.isEmpty()
                || known.get()
                        .mayConnect(end.signal().orElseThrow(), begin.signal().orElseThrow());
    }

    private static String pipeline(Reference reference) {
        return String.valueOf(reference.pipeline());
    }

    /** A connector that ends one pipeline, by the reference {@code end}, and begins another. */
    record Edge(String from, Reference end, String to) {}

    /** Edges that end where they began. */
    record Cycle(List<Edge> edges) {

        Reference first() {
            return edges.get(0).end();
        }

        /** {@code `traces/a` → `forward` → `traces/a`}. */
        String path() {
            StringBuilder path = new StringBuilder();
            edges.forEach(edge -> path.append(
                    "`%s` → `%s` → ".formatted(edge.from(), edge.end().id())));
            return path.append('`').append(edges.get(0).from()).append('`').toString();
        }
    }

    /** Walks every path that visits no pipeline twice and none before its start, within bounds. */
    private final class Search {

        private final Map<String, List<Edge>> edges = PipelineGraph.this.edges.stream()
                .collect(Collectors.groupingBy(Edge::from, TreeMap::new, Collectors.toList()));
        private final List<Cycle> cycles = new ArrayList<>();
        private int steps;

        private void from(String pipeline, String start, List<Edge> path) {
            for (Edge edge : edges.getOrDefault(pipeline, List.of())) {
                if (isExhausted()) {
                    return;
                }
                if (edge.to().equals(start)) {
                    cycles.add(new Cycle(with(path, edge)));
                } else if (edge.to().compareTo(start) > 0
                        && path.size() < MAX_LENGTH
                        && path.stream().noneMatch(step -> step.to().equals(edge.to()))) {
                    from(edge.to(), start, with(path, edge));
                }
            }
        }

        private boolean isExhausted() {
            return cycles.size() >= MAX_CYCLES || ++steps > MAX_STEPS;
        }

        private static List<Edge> with(List<Edge> path, Edge edge) {
            return Stream.concat(path.stream(), Stream.of(edge)).toList();
        }
    }
}
