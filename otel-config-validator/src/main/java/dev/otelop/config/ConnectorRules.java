package dev.otelop.config;

import dev.otelop.catalog.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about connectors, which end some pipelines and begin others. */
final class ConnectorRules {

    static final Rule CYCLE =
            Rule.error("pipeline.cycle", "Connectors lead from a pipeline back to itself.", ConnectorRules::cycles);

    static final Rule ONE_SIDED = Rule.error(
            "connector.one-sided",
            "A connector ends pipelines but begins none, or begins pipelines but ends none.",
            ConnectorRules::oneSided);

    static final Rule UNSUPPORTED_SIGNALS = Rule.error(
            "connector.unsupported-signals",
            "A connector is used in a pipeline whose signal it cannot connect with any other it is used in.",
            ConnectorRules::unsupportedSignals);

    private ConnectorRules() {}

    static List<Rule> all() {
        return List.of(CYCLE, ONE_SIDED, UNSUPPORTED_SIGNALS);
    }

    private static void cycles(Subject subject, Report report) {
        for (PipelineGraph.Cycle cycle : PipelineGraph.of(subject).cycles()) {
            report.at(cycle.first())
                    .as(subject.errorIfReleased())
                    .says("telemetry would go round without end: %s", cycle.path())
                    .help("remove one of these connectors from one of these pipelines");
        }
    }

    private static void oneSided(Subject subject, Report report) {
        for (Side side : sides(subject).filter(Side::isAlone).toList()) {
            for (Reference use : side.uses()) {
                report.at(use)
                        .says(
                                "connector `%s` is %s in pipeline `%s`, and %s in none",
                                use.id(),
                                Words.withArticle(side.role().word()),
                                String.valueOf(use.pipeline()),
                                Words.withArticle(side.otherRole().word()))
                        .help(
                                "list it among the %s of another pipeline, or remove it here",
                                side.otherRole().section());
            }
        }
    }

    private static void unsupportedSignals(Subject subject, Report report) {
        for (Side side : sides(subject).filter(each -> !each.isAlone()).toList()) {
            side.unconnected(subject)
                    .forEach(use -> report.at(use)
                            .as(subject.errorIfCovered())
                            .says(side.sentence(use))
                            .help(side.help(subject)));
        }
    }

    /** Both sides of every connector; none where pipelines may hold more than can be seen. */
    private static Stream<Side> sides(Subject subject) {
        CollectorConfig config = subject.config();
        if (config.sections().pipelinesAreOpen()) {
            return Stream.of();
        }
        return config.components(ComponentKind.CONNECTOR).stream()
                .filter(connector -> isUnambiguous(config, connector))
                .flatMap(connector -> Stream.of(ComponentKind.EXPORTER, ComponentKind.RECEIVER)
                        .map(role -> side(config, connector, role)))
                .filter(side -> !side.uses().isEmpty());
    }

    private static boolean isUnambiguous(CollectorConfig config, Component connector) {
        return config.usesOf(connector).stream()
                .allMatch(use -> config.targets(use).size() == 1);
    }

    private static Side side(CollectorConfig config, Component connector, ComponentKind role) {
        Map<Boolean, List<Reference>> uses =
                config.usesOf(connector).stream().collect(Collectors.partitioningBy(use -> use.role() == role));
        return new Side(connector, role, uses.getOrDefault(true, List.of()), uses.getOrDefault(false, List.of()));
    }

    /** The uses of a connector in one role, beside its uses in the other. */
    private record Side(Component connector, ComponentKind role, List<Reference> uses, List<Reference> others) {

        boolean isAlone() {
            return others.isEmpty();
        }

        ComponentKind otherRole() {
            return role == ComponentKind.EXPORTER ? ComponentKind.RECEIVER : ComponentKind.EXPORTER;
        }

        Stream<Reference> unconnected(Subject subject) {
            Optional<Knowledge> known = knowledge(subject);
            return uses.stream()
                    .filter(use ->
                            known.isPresent() && others.stream().noneMatch(other -> connects(known.get(), use, other)));
        }

        String sentence(Reference use) {
            String signals = others.stream()
                    .map(other -> signal(other).toString())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return role == ComponentKind.EXPORTER
                    ? "connector `%s` cannot turn %s into %s".formatted(use.id(), signal(use), signals)
                    : "connector `%s` cannot make %s of %s".formatted(use.id(), signal(use), signals);
        }

        String help(Subject subject) {
            return "it connects "
                    + knowledge(subject).stream()
                            .flatMap(known -> known.pairs().stream())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }

        private boolean connects(Knowledge known, Reference use, Reference other) {
            Signal mine = signal(use);
            Signal theirs = signal(other);
            return role == ComponentKind.EXPORTER ? known.mayConnect(mine, theirs) : known.mayConnect(theirs, mine);
        }

        private static Signal signal(Reference use) {
            return use.signal().orElseThrow();
        }

        private Optional<Knowledge> knowledge(Subject subject) {
            return subject.catalog()
                    .lookup(ComponentKind.CONNECTOR, connector.id().type());
        }
    }
}
