package dev.otelop.config;

import dev.otelop.catalog.RemovedKey;
import dev.otelop.config.SettingsProblem.BadValue;
import dev.otelop.config.SettingsProblem.DurationNumber;
import dev.otelop.config.SettingsProblem.ExclusiveKeys;
import dev.otelop.config.SettingsProblem.MissingKeys;
import dev.otelop.config.SettingsProblem.UnknownKey;
import dev.otelop.config.SettingsProblem.WrongKind;
import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the settings of components whose schemas are known, and of the collector's own telemetry. */
final class SettingsRules {

    static final Rule BAD_VALUE = Rule.error(
            "settings.bad-value",
            "A setting has a value outside what the collector allows.",
            (subject, report) -> of(subject, BadValue.class)
                    .forEach(problem -> report.at(problem.node())
                            .as(subject.errorIfCovered())
                            .says("%s must be %s", name(problem.node()), SettingsWords.allowed(problem.schema()))
                            .help(SettingsWords.nearest(problem.node(), problem.schema(), report))));

    static final Rule DURATION_NUMBER = Rule.warning(
            "settings.duration-number",
            "A number stands where a duration is meant, and counts nanoseconds.",
            (subject, report) -> of(subject, DurationNumber.class)
                    .map(DurationNumber::node)
                    .forEach(node -> report.at(node)
                            .says("%s is a number, which the collector takes for nanoseconds", name(node))
                            .help("add the unit, as in `%ss`", node.text())));

    static final Rule EXCLUSIVE_KEYS = Rule.error(
            "settings.exclusive-keys",
            "Settings stand together that exclude each other.",
            (subject, report) -> of(subject, ExclusiveKeys.class)
                    .forEach(problem -> report.at(problem.entry())
                            .as(subject.errorIfCovered())
                            .says("%s exclude each other", Words.list(problem.keys()))
                            .help("keep one of them")));

    static final Rule MISSING_KEY = Rule.error(
            "settings.missing-key",
            "A setting is missing that the collector cannot do without.",
            (subject, report) -> of(subject, MissingKeys.class).forEach(problem -> missing(subject, problem, report)));

    static final Rule REMOVED_KEY = Rule.error(
            "settings.removed-key",
            "A setting is gone from the collector.",
            (subject, report) -> of(subject, UnknownKey.class)
                    .forEach(problem -> removal(subject, problem)
                            .ifPresent(removed -> report.at(problem.entry())
                                    .as(subject.errorIfReleasedSince(removed.since()))
                                    .says("`%s` was removed in collector %s", removed.key(), removed.since())
                                    .help(removed.replacement()))));

    static final Rule UNKNOWN_KEY = Rule.error(
            "settings.unknown-key",
            "A setting is none that the collector knows there.",
            (subject, report) -> of(subject, UnknownKey.class)
                    .filter(problem -> removal(subject, problem).isEmpty())
                    .forEach(problem -> report.at(problem.entry())
                            .as(subject.errorIfCovered())
                            .says(
                                    "%s has no setting `%s`%s",
                                    problem.owner().name(), problem.entry().key(), place(problem))
                            .help(SettingsWords.alternative(problem.entry().key(), problem.fields(), report))));

    static final Rule WRONG_TYPE = Rule.error(
            "settings.wrong-type",
            "A setting has a value of the wrong kind.",
            (subject, report) -> of(subject, WrongKind.class)
                    .forEach(problem -> report.at(problem.node())
                            .as(subject.errorIfCovered())
                            .says(
                                    "%s must be %s, and is %s",
                                    name(problem.node()),
                                    SettingsWords.kinds(problem.schema()),
                                    Words.kindOf(problem.node()))
                            .help(SettingsWords.correction(problem.node(), problem.schema()))));

    private SettingsRules() {}

    static List<Rule> all() {
        return List.of(BAD_VALUE, DURATION_NUMBER, EXCLUSIVE_KEYS, MISSING_KEY, REMOVED_KEY, UNKNOWN_KEY, WRONG_TYPE);
    }

    private static <T extends SettingsProblem> Stream<T> of(Subject subject, Class<T> kind) {
        return subject.settings().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static void missing(Subject subject, MissingKeys problem, Report report) {
        String needed = problem.groups().stream()
                .map(group -> group.stream().map(key -> "`" + key + "`").collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
        (problem.entry() == null ? report.at(problem.node()) : report.at(problem.entry()))
                .as(subject.errorIfCovered())
                .says("%s needs %s", name(problem.node()), needed)
                .help("add %s", needed);
    }

    private static Optional<RemovedKey> removal(Subject subject, UnknownKey problem) {
        Component component = problem.owner().component();
        Version version = subject.target().knownVersion().orElse(ValidationTarget.COVERED);
        return component == null
                ? Optional.empty()
                : subject.catalog()
                        .removedKey(
                                component.kind(),
                                component.id().type(),
                                problem.entry().key(),
                                version);
    }

    /** Where in the settings the key stands, if not at their root. */
    private static String place(UnknownKey problem) {
        FieldPath parent = problem.entry().path().parent();
        int root = problem.owner().depth();
        return parent.segments().size() <= root
                ? ""
                : " below `"
                        + new FieldPath(parent.segments()
                                .subList(root, parent.segments().size())) + "`";
    }

    /** The last key of the path, and the position if it is an item of a list. */
    private static String name(ConfigNode node) {
        List<FieldPath.Segment> segments = node.path().segments();
        int from = segments.size() - 1;
        while (from > 0 && segments.get(from) instanceof FieldPath.Index) {
            from--;
        }
        return "`" + new FieldPath(segments.subList(Math.max(0, from), segments.size())) + "`";
    }
}
