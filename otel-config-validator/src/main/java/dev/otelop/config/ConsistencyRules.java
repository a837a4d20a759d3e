package dev.otelop.config;

import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.PROCESSOR;

import dev.otelop.catalog.BuiltType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Rules about settings that are right alone and wrong together. */
final class ConsistencyRules {

    static final Rule NO_ENDPOINT = Rule.error(
            "settings.no-endpoint",
            "An `otlp_http` exporter has no endpoint for a signal that it is to send.",
            (subject, report) ->
                    subject.config().pipelines().forEach(pipeline -> noEndpoint(subject, pipeline, report)));

    static final Rule OUT_OF_ORDER = Rule.error(
            "settings.out-of-order",
            "A setting is larger than another one that has to be the larger.",
            (subject, report) -> subject.config()
                    .components()
                    .forEach(component -> Order.ALL.stream()
                            .filter(order -> order.isOf(subject, component))
                            .forEach(order -> order.check(subject, component, report))));

    static final Rule UNFED_PIPELINE = Rule.error(
            "connector.unfed-pipeline",
            "A `routing` connector routes to a pipeline that does not exist, or that does not receive from it.",
            (subject, report) -> subject.config().components(ComponentKind.CONNECTOR).stream()
                    .filter(component -> isType(subject, component, ComponentKind.CONNECTOR, "routing"))
                    .filter(component -> subject.config().isUsed(component))
                    .forEach(
                            component -> routes(component).forEach(route -> unfed(subject, component, route, report))));

    private ConsistencyRules() {}

    static List<Rule> all() {
        return List.of(NO_ENDPOINT, OUT_OF_ORDER, UNFED_PIPELINE);
    }

    /** The names of pipelines in {@code default_pipelines} and in the rows of {@code table}. */
    private static Stream<ConfigScalar> routes(Component component) {
        return Stream.concat(
                        items(component.config(), "default_pipelines"),
                        items(component.config(), "table").flatMap(row -> items(row, "pipelines")))
                .flatMap(item -> item instanceof ConfigScalar scalar && !scalar.hasReference() && !scalar.isNull()
                        ? Stream.of(scalar)
                        : Stream.of());
    }

    private static Stream<ConfigNode> items(ConfigNode node, String key) {
        return node instanceof ConfigMapping mapping && mapping.get(key) instanceof ConfigList list
                ? list.items().stream()
                : Stream.of();
    }

    private static void unfed(Subject subject, Component connector, ConfigScalar route, Report report) {
        boolean isFed = subject.config().sections().pipelinesAreOpen()
                || subject.config().pipelines().stream()
                        .filter(pipeline -> pipeline.id().equals(route.text().strip()))
                        .flatMap(pipeline -> pipeline.receivers().stream())
                        .anyMatch(reference -> reference.id().equals(connector.id()));
        if (!isFed) {
            report.at(route)
                    .as(subject.errorIfCovered())
                    .says("no pipeline `%s` receives from connector `%s`", route.text(), connector.id())
                    .help("list `%s` among the receivers of `%s`", connector.id(), route.text());
        }
    }

    private static void noEndpoint(Subject subject, Pipeline pipeline, Report report) {
        String own = pipeline.signal() + "_endpoint";
        for (Reference reference : pipeline.exporters()) {
            for (Component component : subject.config().targets(reference)) {
                if (isType(subject, component, EXPORTER, "otlp_http")
                        && component.config() instanceof ConfigMapping settings
                        && settings.get("endpoint") == null
                        && settings.get(own) == null) {
                    report.at(reference)
                            .as(subject.errorIfCovered())
                            .says("exporter `%s` has no endpoint for %s", component.id(), pipeline.signal())
                            .help("add `endpoint` or `%s` to it", own);
                }
            }
        }
    }

    private static boolean isType(Subject subject, Component component, ComponentKind kind, String type) {
        return component.kind() == kind
                && built(subject, component).filter(type::equals).isPresent();
    }

    private static Optional<String> built(Subject subject, Component component) {
        return subject.catalog().built(component.kind(), component.id().type()).map(BuiltType::type);
    }

    /**
     * Two settings of one mapping, numbers or durations; where the larger is 0 there is no limit.
     *
     * @param type the type that has them; {@code *} for any whose schema is known
     * @param place the keys that lead to the mapping
     * @param mayBeEqual whether the two may be the same
     */
    private record Order(
            ComponentKind kind, String type, List<String> place, Setting smaller, Setting larger, boolean mayBeEqual) {

        static final List<Order> ALL = List.of(
                retry("initial_interval", "5s"),
                retry("max_interval", "30s"),
                new Order(
                        EXPORTER,
                        "*",
                        List.of("sending_queue", "batch"),
                        of("min_size", "0"),
                        of("max_size", "0"),
                        true),
                new Order(
                        PROCESSOR,
                        "batch",
                        List.of(),
                        of("send_batch_size", "8192"),
                        of("send_batch_max_size", "0"),
                        true),
                limit(PROCESSOR, "mib"),
                limit(PROCESSOR, "percentage"),
                limit(EXTENSION, "mib"),
                limit(EXTENSION, "percentage"));

        private static Order retry(String interval, String byDefault) {
            return new Order(
                    EXPORTER,
                    "*",
                    List.of("retry_on_failure"),
                    of(interval, byDefault),
                    of("max_elapsed_time", "5m"),
                    true);
        }

        private static Order limit(ComponentKind kind, String unit) {
            return new Order(
                    kind, "memory_limiter", List.of(), of("spike_limit_" + unit, "0"), of("limit_" + unit, "0"), false);
        }

        private static Setting of(String key, String byDefault) {
            return new Setting(key, byDefault);
        }

        boolean isOf(Subject subject, Component component) {
            return type.equals("*")
                    ? component.kind() == kind && built(subject, component).isPresent()
                    : isType(subject, component, kind, type);
        }

        void check(Subject subject, Component component, Report report) {
            ConfigNode node = component.config();
            for (String key : place) {
                node = node instanceof ConfigMapping mapping ? mapping.get(key) : null;
            }
            if (node instanceof ConfigMapping mapping && !isSwitchedOff(mapping)) {
                compare(subject, mapping, report);
            }
        }

        private static boolean isSwitchedOff(ConfigMapping mapping) {
            return mapping.get("enabled") instanceof ConfigScalar scalar && !Boolean.TRUE.equals(scalar.value());
        }

        private void compare(Subject subject, ConfigMapping mapping, Report report) {
            OptionalDouble low = smaller.in(mapping);
            OptionalDouble high = larger.in(mapping);
            boolean wrong = low.isPresent()
                    && high.isPresent()
                    && high.getAsDouble() > 0
                    && (mayBeEqual ? low.getAsDouble() > high.getAsDouble() : low.getAsDouble() >= high.getAsDouble());
            if (wrong) {
                mapping.entry(larger.key())
                        .or(() -> mapping.entry(smaller.key()))
                        .ifPresent(entry -> report.at(entry)
                                .as(subject.errorIfCovered())
                                .says(
                                        "`%s` (%s) must be %s `%s` (%s)",
                                        larger.key(),
                                        larger.text(mapping),
                                        mayBeEqual ? "at least" : "larger than",
                                        smaller.key(),
                                        smaller.text(mapping))
                                .help("raise `%s`, or lower `%s`", larger.key(), smaller.key()));
            }
        }
    }

    /** A key, and what the collector takes where it is absent. */
    private record Setting(String key, String byDefault) {

        /** Empty if the value is not known or not of the right kind. */
        OptionalDouble in(ConfigMapping mapping) {
            ConfigNode node = mapping.get(key);
            return node == null ? value(byDefault) : value(node);
        }

        String text(ConfigMapping mapping) {
            return mapping.get(key) instanceof ConfigScalar scalar && !scalar.isNull() ? scalar.text() : byDefault;
        }

        private OptionalDouble value(ConfigNode node) {
            if (!(node instanceof ConfigScalar scalar) || scalar.hasReference()) {
                return OptionalDouble.empty();
            }
            Object value = scalar.value();
            if (value instanceof Number number) {
                return OptionalDouble.of(number.doubleValue());
            }
            return value instanceof String text ? GoDuration.parse(text) : OptionalDouble.empty();
        }

        private static OptionalDouble value(String text) {
            if (text.chars().allMatch(Character::isDigit)) {
                return OptionalDouble.of(Double.parseDouble(text));
            }
            return GoDuration.parse(text);
        }
    }
}
