package dev.otelop.config;

import java.util.List;
import java.util.Optional;

/**
 * Rules about extensions that components name: for authentication, storage, encodings, observers, leader election. The
 * collector finds out when it starts; {@code otelcol validate} does not. Sources: {@code config/configauth}, {@code
 * exporter/exporterhelper} and {@code extension/*} of the collector.
 */
final class ExtensionRules {

    static final Rule UNDEFINED = Rule.error(
            "extension.undefined-reference",
            "A component names an extension that is not defined.",
            (subject, report) -> subject.extensionUses().stream()
                    .filter(use -> !subject.config().sections().isOpen(ComponentKind.EXTENSION))
                    .filter(use -> definition(subject, use).isEmpty())
                    .forEach(use -> report.at(use.node())
                            .as(subject.errorIfReleased())
                            .says(
                                    "`%s` names `%s`, which `extensions` does not define",
                                    use.component().id(), use.id())
                            .meant(
                                    use.id().toString(),
                                    () -> subject.config().components(ComponentKind.EXTENSION).stream()
                                            .map(extension -> extension.id().toString())
                                            .toList(),
                                    () -> Optional.of(
                                            "define it under `extensions` and list it in `service.extensions`"))));

    static final Rule NOT_ENABLED = Rule.error(
            "extension.reference-not-enabled",
            "A component names an extension that `service.extensions` does not list.",
            (subject, report) -> subject.extensionUses().stream()
                    .filter(use -> !subject.config().sections().extensionsAreOpen())
                    .filter(use -> definition(subject, use)
                            .filter(extension -> !subject.config().isUsed(extension))
                            .isPresent())
                    .forEach(use -> report.at(use.node())
                            .as(subject.errorIfReleased())
                            .says(
                                    "`%s` needs extension `%s`, which is never started",
                                    use.component().id(), use.id())
                            .help("add `%s` to `service.extensions`", use.id())));

    static final Rule WRONG_KIND = Rule.error(
            "extension.wrong-kind",
            "A component names an extension that cannot do what it needs.",
            (subject, report) -> subject.extensionUses().stream()
                    .filter(use -> definition(subject, use).isPresent())
                    .filter(use -> ExtensionRole.of(use.id().type())
                            .filter(able -> !able.contains(use.role()))
                            .isPresent())
                    .forEach(use -> report.at(use.node())
                            .as(subject.errorIfReleased())
                            .says(
                                    "extension `%s` is not %s",
                                    use.id(), use.role().noun())
                            .help("name an extension that is, or remove the setting")));

    private ExtensionRules() {}

    static List<Rule> all() {
        return List.of(NOT_ENABLED, UNDEFINED, WRONG_KIND);
    }

    private static Optional<Component> definition(Subject subject, ExtensionUse use) {
        return subject.config().called(use.id()).stream()
                .filter(component -> component.kind() == ComponentKind.EXTENSION)
                .findFirst();
    }
}
