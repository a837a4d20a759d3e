package dev.otelop.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules about the operators of receivers that read logs line by line. Source: {@code pkg/stanza} of the contrib
 * collector.
 */
final class LogOperatorRules {

    private static final String[] RECEIVERS = {
        "filelog", "journald", "namedpipe", "syslog", "tcplog", "udplog", "windowseventlog"
    };

    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<[A-Za-z_]");

    static final Rule NO_GROUP = Rule.error(
            "operator.no-named-group",
            "A parser's regular expression has no named group, and so no result.",
            (subject, report) -> operators(subject)
                    .filter(operator -> Values.text(operator, "type")
                            .filter("regex_parser"::equals)
                            .isPresent())
                    .flatMap(operator -> Values.entry(operator, "regex").stream())
                    .filter(regex -> Values.known(regex.value())
                            .filter(text -> !NAMED_GROUP.matcher(text.text()).find())
                            .isPresent())
                    .forEach(regex -> report.at(regex)
                            .as(subject.errorIfReleased())
                            .says("the expression has no named group, so nothing would be parsed")
                            .help("name what it is to find, as in `(?P<level>\\w+)`")));

    static final Rule UNKNOWN_OUTPUT = Rule.error(
            "operator.unknown-output",
            "An operator hands over to one that is not there.",
            (subject, report) -> receivers(subject).forEach(receiver -> {
                Set<String> ids = new HashSet<>();
                List<ConfigNode> operators = Values.items(receiver.config(), "operators");
                operators.forEach(operator -> Values.text(operator, "id")
                        .or(() -> Values.text(operator, "type"))
                        .ifPresent(ids::add));
                operators.stream()
                        .flatMap(LogOperatorRules::outputs)
                        .filter(output ->
                                !ids.contains(output.text()) && !output.text().equals("$"))
                        .forEach(output -> report.at(output)
                                .as(subject.errorIfCovered())
                                .says("no operator of `%s` has the id `%s`", receiver.id(), output.text())
                                .meant(
                                        output.text(),
                                        () -> ids,
                                        () -> Optional.of("give the operator that is meant an `id`")));
            }));

    private LogOperatorRules() {}

    static List<Rule> all() {
        return List.of(NO_GROUP, UNKNOWN_OUTPUT);
    }

    private static Stream<Component> receivers(Subject subject) {
        return subject.index().ofType(ComponentKind.RECEIVER, RECEIVERS);
    }

    private static Stream<ConfigNode> operators(Subject subject) {
        return receivers(subject).flatMap(receiver -> Values.items(receiver.config(), "operators").stream());
    }

    /** Numbered operators of one type have ids such as {@code json_parser1}, which nobody refers to but may. */
    private static Stream<ConfigScalar> outputs(ConfigNode operator) {
        Stream<ConfigScalar> routes =
                Values.items(operator, "routes").stream().flatMap(route -> Values.scalar(route, "output").stream());
        return Stream.concat(
                        Stream.concat(
                                Values.scalar(operator, "output").stream(),
                                Values.scalar(operator, "default").stream()),
                        routes)
                .filter(output -> output.value() instanceof String text && !text.matches(".*\\d|"));
    }
}
