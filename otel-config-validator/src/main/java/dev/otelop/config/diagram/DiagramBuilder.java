package dev.otelop.config.diagram;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.Component;
import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.config.Pipeline;
import dev.otelop.config.Reference;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the diagram of one configuration. */
final class DiagramBuilder {

    private final CollectorConfig config;
    private final PlacedFindings findings;
    private final Map<FieldPath, Reference> references;
    private final LinkBuilder links;
    private int chips;

    DiagramBuilder(CollectorConfig config, Findings findings) {
        this.config = config;
        this.findings = new PlacedFindings(findings);
        this.links = new LinkBuilder();
        this.references = config.references().stream()
                .collect(Collectors.toMap(reference -> reference.node().path(), Function.identity(), (a, b) -> a));
    }

    PipelineDiagram build(String title) {
        List<Lane> lanes = new ArrayList<>();
        for (Pipeline pipeline : config.pipelines()) {
            lanes.add(lane(pipeline, lanes.size() + 1));
        }
        List<Chip> extensions = config.references().stream()
                .filter(reference -> reference.role() == ComponentKind.EXTENSION)
                .map(this::chip)
                .toList();
        List<Chip> unused = config.components().stream()
                .filter(component -> !config.isUsed(component))
                .map(this::unused)
                .toList();
        return new PipelineDiagram(
                title, lanes, links.links(), extensions, unused, findings.restBelow(FieldPath.root()));
    }

    private Lane lane(Pipeline pipeline, int number) {
        List<Chip> receivers = chips(pipeline, ComponentKind.RECEIVER);
        List<Chip> processors = chips(pipeline, ComponentKind.PROCESSOR);
        List<Chip> exporters = chips(pipeline, ComponentKind.EXPORTER);
        receivers.forEach(chip -> links.begin(chip, pipeline.signal()));
        exporters.forEach(chip -> links.end(chip, pipeline.signal()));
        Marks marks = findings.restBelow(pipeline.entry().path());
        return new Lane(
                "p" + number, Chip.shown(pipeline.id()), pipeline.signal(), 0, receivers, processors, exporters, marks);
    }

    private List<Chip> chips(Pipeline pipeline, ComponentKind role) {
        ConfigNode list =
                pipeline.entry().value() instanceof ConfigMapping mapping ? mapping.get(role.section()) : null;
        List<Chip> chips = new ArrayList<>();
        items(list).forEach(item -> chips.add(chip(item, role)));
        return chips;
    }

    /** What stands where a list of names should: a reference such as {@code ${env:RECEIVERS}} counts as one item. */
    private static List<? extends ConfigNode> items(@Nullable ConfigNode list) {
        if (list instanceof ConfigList items) {
            return items.items();
        }
        return list instanceof ConfigScalar scalar && !scalar.isNull() ? List.of(scalar) : List.of();
    }

    private Chip chip(ConfigNode item, ComponentKind role) {
        Reference reference = references.get(item.path());
        if (reference != null) {
            return chip(reference);
        }
        boolean unknown = item instanceof ConfigScalar scalar && scalar.hasReference();
        String label = item instanceof ConfigScalar scalar ? scalar.text() : "…";
        return new Chip(nextId(), label, role, unknown, findings.at(item.path()));
    }

    private Chip chip(Reference reference) {
        List<Component> targets = config.targets(reference);
        Marks marks = findings.at(reference.node().path());
        if (targets.isEmpty()) {
            return new Chip(nextId(), reference.id().toString(), reference.role(), false, marks);
        }
        Component target = targets.get(0);
        Marks both = marks.and(findings.at(target.entry().path()));
        return new Chip(nextId(), target.id().toString(), target.kind(), true, both);
    }

    private Chip unused(Component component) {
        return new Chip(
                nextId(),
                component.id().toString(),
                component.kind(),
                true,
                findings.at(component.entry().path()));
    }

    private String nextId() {
        return "n" + ++chips;
    }
}
