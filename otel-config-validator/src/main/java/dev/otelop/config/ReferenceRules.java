package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about names that must be defined elsewhere in the same document, and definitions that nothing names. */
final class ReferenceRules {

    static final Rule UNDEFINED_COMPONENT = Rule.error(
            "pipeline.undefined-component",
            "A pipeline uses a component that is not defined.",
            (subject, report) -> undefined(subject.config())
                    .filter(reference -> reference.pipeline() != null)
                    .forEach(reference -> report.at(reference)
                            .says(
                                    "pipeline `%s` uses `%s`, which `%s` does not define",
                                    String.valueOf(reference.pipeline()),
                                    reference.id(),
                                    reference.role().section())
                            .meant(
                                    reference.id().toString(),
                                    () -> candidates(subject.config(), reference),
                                    () -> definition(subject.config(), reference))));

    static final Rule UNDEFINED_EXTENSION = Rule.error(
            "service.undefined-extension",
            "`service.extensions` names an extension that is not defined.",
            (subject, report) -> undefined(subject.config())
                    .filter(reference -> reference.pipeline() == null)
                    .forEach(reference -> report.at(reference)
                            .says("`service.extensions` names `%s`, which `extensions` does not define", reference.id())
                            .meant(
                                    reference.id().toString(),
                                    () -> candidates(subject.config(), reference),
                                    () -> definition(subject.config(), reference))));

    static final Rule UNUSED_COMPONENT = Rule.warning(
            "component.unused",
            "A receiver, processor, exporter or connector is used in no pipeline.",
            (subject, report) -> unused(subject.config())
                    .filter(component -> component.kind() != ComponentKind.EXTENSION)
                    .forEach(component -> report.at(component)
                            .says(
                                    "%s `%s` is used in no pipeline",
                                    component.kind().word(), component.id())
                            .help(use(component))));

    static final Rule EXTENSION_NOT_ENABLED = Rule.warning(
            "extension.not-enabled",
            "An extension is defined but not listed in `service.extensions`.",
            (subject, report) -> unused(subject.config())
                    .filter(component -> component.kind() == ComponentKind.EXTENSION)
                    .forEach(extension -> report.at(extension)
                            .says("extension `%s` is never started", extension.id())
                            .help("list it in `service.extensions`, or remove it")));

    private ReferenceRules() {}

    static List<Rule> all() {
        return List.of(EXTENSION_NOT_ENABLED, UNDEFINED_COMPONENT, UNDEFINED_EXTENSION, UNUSED_COMPONENT);
    }

    private static Stream<Reference> undefined(CollectorConfig config) {
        return config.references().stream()
                .filter(reference -> config.targets(reference).isEmpty() && !mayBeDefined(config, reference));
    }

    /** True if a section the name may come from cannot be seen. */
    private static boolean mayBeDefined(CollectorConfig config, Reference reference) {
        return Stream.of(ComponentKind.values()).filter(reference::mayMean).anyMatch(config.sections()::isOpen);
    }

    private static Stream<Component> unused(CollectorConfig config) {
        Sections sections = config.sections();
        boolean pipelinesSeen =
                !sections.pipelinesAreOpen() && !config.pipelines().isEmpty();
        boolean extensionsSeen = !sections.extensionsAreOpen();
        return config.components().stream()
                .filter(component -> component.kind() == ComponentKind.EXTENSION ? extensionsSeen : pipelinesSeen)
                .filter(component -> !config.isUsed(component));
    }

    private static Optional<String> definition(CollectorConfig config, Reference reference) {
        return elsewhere(config, reference)
                .map(kind -> "`%s` is defined under `%s`, not `%s`"
                        .formatted(
                                reference.id(), kind.section(), reference.role().section()))
                .or(() -> Optional.of("define `%s` under `%s`, or remove it here"
                        .formatted(reference.id(), reference.role().section())));
    }

    private static Optional<ComponentKind> elsewhere(CollectorConfig config, Reference reference) {
        return config.called(reference.id()).stream().map(Component::kind).findFirst();
    }

    /** Nothing else was meant when the very name is defined, in another section. */
    private static List<String> candidates(CollectorConfig config, Reference reference) {
        return elsewhere(config, reference).isPresent() ? List.of() : mayBeMeant(config, reference);
    }

    private static List<String> mayBeMeant(CollectorConfig config, Reference reference) {
        return config.components().stream()
                .filter(component -> reference.mayMean(component.kind()))
                .map(component -> component.id().toString())
                .toList();
    }

    private static String use(Component component) {
        return component.kind() == ComponentKind.CONNECTOR
                ? "list it among the exporters of one pipeline and the receivers of another, or remove it"
                : "list it among the %s of a pipeline, or remove it"
                        .formatted(component.kind().section());
    }
}
