package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules about connectors that name the pipelines they send to. Sources: {@code connector/routingconnector} and {@code
 * connector/failoverconnector} of the contrib collector.
 */
final class ConnectorTargetRules {

    static final Rule UNDEFINED_PIPELINE = Rule.error(
            "connector.undefined-pipeline",
            "A connector sends to a pipeline that is not defined.",
            (subject, report) -> targets(subject)
                    .filter(target -> !subject.config().sections().pipelinesAreOpen())
                    .filter(target -> pipeline(subject, target).isEmpty())
                    .forEach(target -> report.at(target.node)
                            .as(subject.errorIfReleased())
                            .says(
                                    "connector `%s` sends to pipeline `%s`, which is not defined",
                                    target.connector.id(), target.id())
                            .meant(
                                    target.id(),
                                    () -> subject.config().pipelines().stream()
                                            .map(Pipeline::id)
                                            .toList(),
                                    () -> Optional.of("define it under `service.pipelines`"))));

    static final Rule NOT_A_RECEIVER = Rule.error(
            "connector.target-without-connector",
            "A connector sends to a pipeline that does not receive from it.",
            (subject, report) -> targets(subject)
                    .filter(target -> !subject.config().sections().pipelinesAreOpen())
                    .filter(target -> pipeline(subject, target)
                            .filter(pipeline -> pipeline.receivers().stream()
                                    .noneMatch(receiver -> receiver.id().equals(target.connector.id())))
                            .isPresent())
                    .forEach(target -> report.at(target.node)
                            .as(subject.errorIfReleased())
                            .says(
                                    "connector `%s` sends to pipeline `%s`, which does not list it among its receivers",
                                    target.connector.id(), target.id())
                            .help("add `%s` to `service.pipelines.%s.receivers`", target.connector.id(), target.id())));

    private ConnectorTargetRules() {}

    static List<Rule> all() {
        return List.of(NOT_A_RECEIVER, UNDEFINED_PIPELINE);
    }

    private static Stream<Target> targets(Subject subject) {
        Stream<Target> routed = subject.started(ComponentKind.CONNECTOR, "routing")
                .flatMap(connector -> Stream.concat(
                                Values.items(connector.config(), "default_pipelines").stream(),
                                Values.items(connector.config(), "table").stream()
                                        .flatMap(route -> Values.items(route, "pipelines").stream()))
                        .flatMap(node -> target(connector, node)));
        Stream<Target> failedOver = subject.started(ComponentKind.CONNECTOR, "failover")
                .flatMap(connector -> Values.items(connector.config(), "priority_levels").stream()
                        .flatMap(level -> level instanceof ConfigList list ? list.items().stream() : Stream.of())
                        .flatMap(node -> target(connector, node)));
        return Stream.concat(routed, failedOver);
    }

    private static Stream<Target> target(Component connector, ConfigNode node) {
        return Values.known(node).filter(scalar -> scalar.value() instanceof String).stream()
                .map(scalar -> new Target(connector, scalar));
    }

    private static Optional<Pipeline> pipeline(Subject subject, Target target) {
        return subject.config().pipelines().stream()
                .filter(pipeline -> pipeline.id().equals(target.id()))
                .findFirst();
    }

    private record Target(Component connector, ConfigScalar node) {

        String id() {
            return node.text().strip();
        }
    }
}
