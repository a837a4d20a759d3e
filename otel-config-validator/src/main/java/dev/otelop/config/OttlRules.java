package dev.otelop.config;

import dev.otelop.findings.Severity;
import dev.otelop.ottl.OttlProblem;
import java.util.List;
import java.util.function.Function;

/** Rules about statements and conditions in the collector's transformation language, OTTL. */
final class OttlRules {

    private static final String GRAMMAR =
            "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/pkg/ottl/LANGUAGE.md";

    static final Rule BAD_SYNTAX = Rule.error(
                    "ottl.bad-syntax",
                    "A statement or condition cannot be read.",
                    check(OttlProblem.Kind.SYNTAX, Subject::errorIfReleased))
            .see(GRAMMAR);

    static final Rule BEYOND_GO = Rule.error(
                    "ottl.beyond-re2",
                    "A regular expression in a statement looks ahead or behind, which the collector's language cannot.",
                    check(OttlProblem.Kind.PATTERN, Subject::errorIfReleased))
            .see("https://github.com/google/re2/wiki/Syntax");

    static final Rule DOTTED_ATTRIBUTE = Rule.warning(
                    "ottl.dotted-attribute",
                    "An attribute is looked for behind a dot.",
                    check(OttlProblem.Kind.PATH, subject -> Severity.WARNING))
            .see(GRAMMAR);

    static final Rule UNKNOWN_FUNCTION = Rule.error(
                    "ottl.unknown-function",
                    "A statement or condition calls a function that does not exist.",
                    check(OttlProblem.Kind.FUNCTION, Subject::errorIfCovered))
            .see(
                    "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/pkg/ottl/ottlfuncs/README.md");

    private OttlRules() {}

    static List<Rule> all() {
        return List.of(BAD_SYNTAX, BEYOND_GO, DOTTED_ATTRIBUTE, UNKNOWN_FUNCTION);
    }

    private static Rule.Check check(OttlProblem.Kind kind, Function<Subject, Severity> severity) {
        return (subject, report) -> subject.statements()
                .forEach(text -> text.problems().stream()
                        .filter(problem -> problem.kind() == kind)
                        .forEach(problem -> report.at(text.node(), problem.start(), problem.end())
                                .as(severity.apply(subject))
                                .says(problem.message())
                                .help(problem.help())));
    }
}
