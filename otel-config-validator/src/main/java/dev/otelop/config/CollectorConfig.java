package dev.otelop.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A configuration seen as components, pipelines and references. Total: what is malformed is absent here, and a finding
 * of the validator. Lists are in the order the user wrote them, components by kind first.
 */
public final class CollectorConfig {

    private final Sections sections;
    private final List<Component> components;
    private final List<Pipeline> pipelines;
    private final List<Reference> references;
    private final Map<ComponentId, List<Component>> componentsById;
    private final Map<ComponentId, List<Reference>> referencesById;

    private CollectorConfig(Sections sections) {
        this.sections = sections;
        this.components = sections.components();
        this.pipelines = sections.pipelines();
        this.references = Stream.concat(
                        pipelines.stream().flatMap(Pipeline::references), sections.extensions().stream())
                .toList();
        this.componentsById = components.stream().collect(Collectors.groupingBy(Component::id));
        this.referencesById = references.stream().collect(Collectors.groupingBy(Reference::id));
    }

    public static CollectorConfig of(ConfigDocument document) {
        return new CollectorConfig(new Sections(document));
    }

    /** All components: receivers, processors, exporters, connectors, extensions. */
    public List<Component> components() {
        return components;
    }

    public List<Component> components(ComponentKind kind) {
        return components.stream().filter(component -> component.kind() == kind).toList();
    }

    /** The component of this kind and id; white space around the parts of the id does not matter. */
    public Optional<Component> component(ComponentKind kind, String id) {
        return ComponentId.parse(id)
                .flatMap(parsed -> called(parsed).stream()
                        .filter(component -> component.kind() == kind)
                        .findFirst());
    }

    public List<Pipeline> pipelines() {
        return pipelines;
    }

    /** Every use of a component by name: first those in pipelines, then {@code service.extensions}. */
    public List<Reference> references() {
        return references;
    }

    /** The extensions that {@code service.extensions} names, in its order, each once. */
    public List<Component> enabledExtensions() {
        return references.stream()
                .filter(reference -> reference.role() == ComponentKind.EXTENSION)
                .flatMap(reference -> targets(reference).stream())
                .distinct()
                .toList();
    }

    /** The value of {@code service.telemetry}. */
    public Optional<ConfigNode> telemetry() {
        return sections.serviceEntry("telemetry").map(ConfigEntry::value);
    }

    /** Whether a pipeline or {@code service.extensions} names the component. */
    public boolean isUsed(Component component) {
        return !usesOf(component).isEmpty();
    }

    /** The references that name the component. */
    public List<Reference> usesOf(Component component) {
        return referencesById.getOrDefault(component.id(), List.of()).stream()
                .filter(reference -> reference.mayMean(component.kind()))
                .toList();
    }

    /** The components that the reference names: none if it is undefined, more than one if it is ambiguous. */
    public List<Component> targets(Reference reference) {
        return called(reference.id()).stream()
                .filter(component -> reference.mayMean(component.kind()))
                .toList();
    }

    /** The components of this id, of whatever kind. */
    List<Component> called(ComponentId id) {
        return componentsById.getOrDefault(id, List.of());
    }

    /** The nodes behind this view, for rules about what does not fit into it. */
    Sections sections() {
        return sections;
    }
}
