package dev.otelop.config;

import dev.otelop.catalog.Knowledge;
import dev.otelop.catalog.Removal;
import dev.otelop.findings.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about what a component is: its type, as far as the catalogue knows it, and the outline of its settings. */
final class ComponentRules {

    static final Rule FUTURE_TYPE = Rule.error(
            "component.future-type",
            "A component's type has its new name, which this version of the collector does not know yet.",
            (subject, report) -> each(subject, report, ComponentRules::futureType));

    static final Rule NOT_A_MAPPING = Rule.error(
            "component.not-a-mapping", "A component's settings are not a mapping.", ComponentRules::notMappings);

    static final Rule NOT_IN_DISTRIBUTION = Rule.error(
            "component.not-in-distribution",
            "A component's type is not part of the distribution.",
            (subject, report) -> each(subject, report, ComponentRules::notInDistribution));

    static final Rule REMOVED_TYPE = Rule.error(
            "component.removed-type",
            "A component's type is gone from the collector.",
            (subject, report) -> each(subject, report, ComponentRules::removedType));

    static final Rule RENAMED_TYPE = Rule.hint(
            "component.renamed-type",
            "A component's type has a newer name.",
            (subject, report) -> each(subject, report, ComponentRules::renamedType));

    static final Rule UNKNOWN_TYPE = Rule.error(
            "component.unknown-type",
            "A component's type is none that the collector is known to have.",
            (subject, report) -> each(subject, report, ComponentRules::unknownType));

    private ComponentRules() {}

    static List<Rule> all() {
        return List.of(FUTURE_TYPE, NOT_A_MAPPING, NOT_IN_DISTRIBUTION, REMOVED_TYPE, RENAMED_TYPE, UNKNOWN_TYPE);
    }

    private static void each(Subject subject, Report report, ComponentCheck check) {
        subject.config()
                .components()
                .forEach(component ->
                        check.check(subject, component, component.id().type(), report));
    }

    private static void futureType(Subject subject, Component component, String type, Report report) {
        Version version = subject.target().version();
        if (version == null) {
            return;
        }
        subject.catalog()
                .renamedFrom(component.kind(), type)
                .filter(rename -> rename.isAheadOf(version))
                .ifPresent(rename -> report.at(component)
                        .as(subject.errorIfReleased())
                        .says(
                                "collector %s knows %s type `%s` by its old name only",
                                version, component.kind().word(), type)
                        .help("call it `%s`", rename.from()));
    }

    private static void notInDistribution(Subject subject, Component component, String type, Report report) {
        Distribution distribution = subject.target().distribution();
        knowledge(subject, component)
                .filter(known -> isElsewhere(known, distribution))
                .ifPresent(known -> report.at(component)
                        .as(subject.errorIfCovered())
                        .says(
                                "%s `%s` is not part of the distribution %s",
                                component.kind().word(), type, distribution.label())
                        .help("use a collector that has it: %s", labels(known.distributions())));
    }

    private static void removedType(Subject subject, Component component, String type, Report report) {
        removal(subject, component)
                .ifPresent(removal -> report.at(component)
                        .as(subject.errorIfReleasedSince(removal.since()))
                        .says(
                                "%s type `%s` was removed in collector %s",
                                component.kind().word(), type, removal.since())
                        .help(removal.replacement()));
    }

    private static void renamedType(Subject subject, Component component, String type, Report report) {
        Version version = subject.target().version();
        if (version == null) {
            return;
        }
        subject.catalog()
                .rename(component.kind(), type)
                .filter(rename -> rename.appliesTo(version))
                .ifPresent(rename -> report.at(component)
                        .says(
                                "%s type `%s` is now called `%s`",
                                component.kind().word(), type, rename.to())
                        .help("rename it here and where it is used; the old name still works"));
    }

    private static void unknownType(Subject subject, Component component, String type, Report report) {
        if (knowledge(subject, component).isEmpty()
                && removal(subject, component).isEmpty()) {
            report.at(component)
                    .as(certainty(subject, component))
                    .says("no %s of type `%s` is known", component.kind().word(), type)
                    .help(alternative(subject, component, report));
        }
    }

    private static void notMappings(Subject subject, Report report) {
        for (ComponentKind kind : ComponentKind.values()) {
            for (ConfigEntry entry : subject.config().sections().componentEntries(kind)) {
                if (!isSettings(entry.value())) {
                    report.at(entry.value())
                            .says(
                                    "the settings of %s `%s` must be a mapping, and are %s",
                                    kind.word(), entry.key(), Words.kindOf(entry.value()))
                            .help("write `key: value` entries below it, or leave it empty for the defaults");
                }
            }
        }
    }

    private static boolean isSettings(ConfigNode node) {
        return node instanceof ConfigMapping || Sections.isNull(node) || Sections.isUnknown(node);
    }

    private static Optional<Knowledge> knowledge(Subject subject, Component component) {
        return subject.catalog().lookup(component.kind(), component.id().type());
    }

    private static Optional<Removal> removal(Subject subject, Component component) {
        // Where the version cannot be told, everything that is gone by now is suspect.
        Version version = subject.target().knownVersion().orElse(ValidationTarget.COVERED);
        return subject.catalog().removal(component.kind(), component.id().type(), version);
    }

    /** Other builds have components of their own; there an unknown type is worth a look and no more. */
    private static Severity certainty(Subject subject, Component component) {
        if (subject.catalog().certain(component.kind(), component.id().type(), subject.target())) {
            return Severity.ERROR;
        }
        return subject.target().isReleased() ? Severity.WARNING : Severity.HINT;
    }

    private static Optional<String> alternative(Subject subject, Component component, Report report) {
        String type = component.id().type();
        return Stream.of(ComponentKind.values())
                .filter(kind -> kind != component.kind())
                .filter(kind -> subject.catalog().lookup(kind, type).isPresent())
                .findFirst()
                .map(kind -> "`%s` is %s; define it under `%s`"
                        .formatted(type, Words.withArticle(kind.word()), kind.section()))
                .or(() -> report.didYouMean(type, () -> subject.catalog().types(component.kind())));
    }

    private static boolean isElsewhere(Knowledge known, Distribution distribution) {
        return distribution != Distribution.OTHER
                && !known.distributions().isEmpty()
                && !known.distributions().contains(distribution);
    }

    private static String labels(List<Distribution> distributions) {
        return Words.list(distributions.stream().map(Distribution::label).toList());
    }

    private interface ComponentCheck {
        void check(Subject subject, Component component, String type, Report report);
    }
}
