package dev.otelop.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a configuration in its nodes. What has not the expected shape is passed over; what is a reference
 * such as {@code ${file:…}} leaves the part open: there may be more than can be seen.
 */
final class Sections {

    /** The kinds whose names a pipeline lists. */
    static final List<ComponentKind> PIPELINE_ROLES =
            List.of(ComponentKind.RECEIVER, ComponentKind.PROCESSOR, ComponentKind.EXPORTER);

    private final @Nullable ConfigNode value;
    private final @Nullable ConfigMapping root;

    Sections(ConfigDocument document) {
        this.value = document.root().orElse(null);
        this.root = mapping(value);
    }

    /** The document's value, whatever it is. */
    Optional<ConfigNode> value() {
        return Optional.ofNullable(value);
    }

    /** True if the document has no value at all, or no key. */
    boolean isEmpty() {
        return value == null || isNull(value) || (root != null && root.entries().isEmpty());
    }

    Optional<ConfigMapping> root() {
        return Optional.ofNullable(root);
    }

    Optional<ConfigEntry> entry(String key) {
        return root().flatMap(mapping -> mapping.entry(key));
    }

    Optional<ConfigEntry> section(ComponentKind kind) {
        return entry(kind.section());
    }

    Optional<ConfigMapping> service() {
        return entry("service").map(entry -> mapping(entry.value()));
    }

    Optional<ConfigEntry> serviceEntry(String key) {
        return service().flatMap(service -> service.entry(key));
    }

    /** The entries of {@code service.pipelines}, whatever their values. */
    List<ConfigEntry> pipelineEntries() {
        return serviceEntry("pipelines").map(entry -> entries(entry.value())).orElse(List.of());
    }

    boolean isOpen(ComponentKind kind) {
        return section(kind).filter(entry -> isUnknown(entry.value())).isPresent();
    }

    /** True if the pipelines may hold more than can be seen. */
    boolean pipelinesAreOpen() {
        return serviceIsOpen()
                || serviceEntry("pipelines")
                        .filter(entry -> isUnknown(entry.value()))
                        .isPresent()
                || pipelineEntries().stream().anyMatch(pipeline -> pipelineIsOpen(pipeline.value()));
    }

    boolean extensionsAreOpen() {
        return serviceIsOpen()
                || serviceEntry("extensions")
                        .filter(entry -> listIsOpen(entry.value()))
                        .isPresent();
    }

    /** The entries whose values must be lists of component names: those of pipelines, and {@code service.extensions}. */
    Stream<ConfigEntry> referenceLists() {
        return Stream.concat(
                pipelineEntries().stream().flatMap(pipeline -> pipelineLists(pipeline.value())),
                serviceEntry("extensions").stream());
    }

    /** What stands in these lists, except for references to the environment. */
    Stream<ConfigNode> referenceItems() {
        return referenceLists()
                .flatMap(list -> list.value() instanceof ConfigList items ? items.items().stream() : Stream.of())
                .filter(item -> !isUnknown(item));
    }

    List<Component> components() {
        return Stream.of(ComponentKind.values())
                .flatMap(kind -> componentEntries(kind).stream().flatMap(entry -> component(kind, entry)))
                .toList();
    }

    List<ConfigEntry> componentEntries(ComponentKind kind) {
        return section(kind).map(section -> entries(section.value())).orElse(List.of());
    }

    List<Pipeline> pipelines() {
        return pipelineEntries().stream().flatMap(Sections::pipeline).toList();
    }

    List<Reference> extensions() {
        return serviceEntry("extensions")
                .map(entry -> references(entry.value(), ComponentKind.EXTENSION, null))
                .orElse(List.of());
    }

    /** True if the collector will put something else in the place of this value. */
    static boolean isUnknown(ConfigNode node) {
        return node instanceof ConfigScalar scalar && scalar.hasReference();
    }

    static boolean isNull(ConfigNode node) {
        return node instanceof ConfigScalar scalar && scalar.isNull();
    }

    private boolean serviceIsOpen() {
        return entry("service").filter(entry -> isUnknown(entry.value())).isPresent();
    }

    private static Stream<ConfigEntry> pipelineLists(ConfigNode pipeline) {
        return entries(pipeline).stream()
                .filter(entry ->
                        PIPELINE_ROLES.stream().anyMatch(role -> role.section().equals(entry.key())));
    }

    private static boolean pipelineIsOpen(ConfigNode pipeline) {
        return isUnknown(pipeline) || entries(pipeline).stream().anyMatch(list -> listIsOpen(list.value()));
    }

    /** A text in the place of a list counts as open, too: older collectors split it. */
    private static boolean listIsOpen(ConfigNode node) {
        return (node instanceof ConfigScalar scalar && scalar.value() instanceof String)
                || (node instanceof ConfigList list && list.items().stream().anyMatch(Sections::isUnknown));
    }

    private static Stream<Component> component(ComponentKind kind, ConfigEntry entry) {
        return ComponentId.parse(entry.key()).map(id -> new Component(kind, id, entry)).stream();
    }

    private static Stream<Pipeline> pipeline(ConfigEntry entry) {
        IdText id = IdText.of(entry.key());
        Optional<Signal> signal = id.id().flatMap(known -> Signal.parse(known.type()));
        if (signal.isEmpty()) {
            return Stream.of();
        }
        String name = id.id().orElseThrow().toString();
        return Stream.of(new Pipeline(
                signal.get(),
                name,
                list(entry, ComponentKind.RECEIVER, name),
                list(entry, ComponentKind.PROCESSOR, name),
                list(entry, ComponentKind.EXPORTER, name),
                entry));
    }

    private static List<Reference> list(ConfigEntry pipeline, ComponentKind role, String name) {
        ConfigMapping mapping = mapping(pipeline.value());
        ConfigNode list = mapping == null ? null : mapping.get(role.section());
        return list == null ? List.of() : references(list, role, name);
    }

    private static List<Reference> references(ConfigNode node, ComponentKind role, @Nullable String pipeline) {
        List<Reference> references = new ArrayList<>();
        for (ConfigNode item : node instanceof ConfigList list ? list.items() : List.<ConfigNode>of()) {
            if (item instanceof ConfigScalar scalar && scalar.value() instanceof String text && !isUnknown(item)) {
                ComponentId.parse(text).ifPresent(id -> references.add(new Reference(role, id, scalar, pipeline)));
            }
        }
        return references;
    }

    private static List<ConfigEntry> entries(ConfigNode node) {
        return node instanceof ConfigMapping mapping ? mapping.entries() : List.of();
    }

    private static @Nullable ConfigMapping mapping(@Nullable ConfigNode node) {
        return node instanceof ConfigMapping mapping ? mapping : null;
    }
}
