package dev.otelop.config.diagram;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.ConfigDocument;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pipelines of one configuration and how connectors join them, ready to be drawn. Everything is in the order the user
 * wrote it. Total: a name that stands for nothing is shown as such, what cannot be shown at its place is counted apart.
 */
public final class PipelineDiagram {

    private final String title;
    private final List<Lane> lanes;
    private final List<Link> links;
    private final List<Chip> extensions;
    private final List<Chip> unused;
    private final Marks elsewhere;

    PipelineDiagram(
            String title,
            List<Lane> lanes,
            List<Link> links,
            List<Chip> extensions,
            List<Chip> unused,
            Marks elsewhere) {
        this.title = Chip.shown(title);
        this.lanes = Columns.assign(lanes, links);
        this.links = List.copyOf(links);
        this.extensions = List.copyOf(extensions);
        this.unused = List.copyOf(unused);
        this.elsewhere = elsewhere;
    }

    /**
     * The diagram of a configuration.
     *
     * @param title what the configuration is called
     * @param findings what was found in it, with paths from its root; silenced ones are not shown
     */
    public static PipelineDiagram of(String title, ConfigDocument document, Findings findings) {
        return new DiagramBuilder(CollectorConfig.of(document), findings.active()).build(title);
    }

    String title() {
        return title;
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<Link> links() {
        return links;
    }

    /** The extensions that are enabled. */
    List<Chip> extensions() {
        return extensions;
    }

    /** The components that are defined and not used. */
    List<Chip> unused() {
        return unused;
    }

    /** What was found at no place that is shown. */
    Marks elsewhere() {
        return elsewhere;
    }

    /** Everything that was found, each once, though a component may be shown several times. */
    Marks all() {
        Stream<Marks> marks = Stream.of(lanes.stream().map(Lane::marks), chips().map(Chip::marks), Stream.of(elsewhere))
                .flatMap(each -> each);
        List<Finding> findings = marks.flatMap(each -> each.findings().stream())
                .sorted()
                .distinct()
                .toList();
        return new Marks(findings);
    }

    Stream<Chip> chips() {
        return Stream.of(lanes.stream().flatMap(Lane::chips), extensions.stream(), unused.stream())
                .flatMap(each -> each);
    }
}
