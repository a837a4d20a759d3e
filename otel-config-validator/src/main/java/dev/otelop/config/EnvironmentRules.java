package dev.otelop.config;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules about {@code ${…}}, by which values come from the environment and other providers. */
final class EnvironmentRules {

    /** From here on only {@code ${…}} is expanded, and what it names is checked. */
    private static final Version STRICT = new Version(0, 105, 0);

    private static final Pattern BARE_VARIABLE = Pattern.compile("(?<![$\\w])(?:\\$\\$)*\\$([A-Z_][A-Z0-9_]+)\\b");

    static final Rule BAD_NAME = Rule.error(
            "env.bad-name",
            "`${…}` names an environment variable that cannot exist.",
            (subject, report) -> eachReference(subject, (scalar, uri) -> {
                if (uri.isEnvironment() && !uri.hasVariableName()) {
                    report.at(scalar)
                            .as(subject.errorIfReleasedSince(STRICT))
                            .says("`${%s}` does not name an environment variable", uri.shown())
                            .help(nameHelp(uri));
                }
            }));

    static final Rule BAD_REFERENCE = Rule.error(
            "env.bad-reference",
            "`${…}` holds something that the collector cannot take for a reference.",
            (subject, report) -> eachReference(subject, (scalar, uri) -> {
                if (!uri.isWellFormed()) {
                    report.at(scalar)
                            .as(subject.errorIfReleasedSince(STRICT))
                            .says("`${%s}` is not a reference that the collector can read", uri.shown())
                            .help("write `${env:NAME}`, or `$${…}` for the text as it stands");
                }
            }));

    static final Rule UNKNOWN_SCHEME = Rule.error(
            "env.unknown-scheme",
            "`${scheme:…}` names a provider that the collector does not have.",
            (subject, report) -> eachReference(subject, (scalar, uri) -> {
                if (uri.isWellFormed() && !uri.isKnownScheme()) {
                    report.at(scalar)
                            .as(subject.errorIfReleasedSince(STRICT))
                            .says("`%s` in `${%s}` is not a provider of values", uri.scheme(), uri.shown())
                            .help(schemeHelp(uri));
                }
            }));

    static final Rule HIDDEN_REFERENCE = Rule.warning(
            "env.hidden-reference",
            "A reference stands behind an escaped one, where the collector does not look.",
            (subject, report) -> subject.variableTexts().forEach(text -> {
                if (!subject.target().isBefore(STRICT) && text.expansion().hidden()) {
                    report.at(text.node())
                            .says(
                                    "the collector stops at the escaped `$${…}` and leaves the reference behind it as it is")
                            .help("put the reference before the escaped text, or the whole text into one variable");
                }
            }));

    static final Rule UNCLOSED = Rule.warning(
            "env.unclosed-reference",
            "`${` is not closed by `}`.",
            (subject, report) -> subject.variableTexts().forEach(text -> {
                if (text.expansion().unclosed()) {
                    report.at(text.node())
                            .says("`${` has no closing `}`, so the collector takes it for ordinary text")
                            .help("close it, or write `$$` if a dollar sign is meant");
                }
            }));

    static final Rule BARE_VARIABLE_NAME =
            Rule.hint("env.bare-variable", "`$NAME` without braces is not replaced.", (subject, report) -> {
                if (subject.target().isBefore(STRICT)) {
                    return;
                }
                subject.variableTexts()
                        .forEach(text -> BARE_VARIABLE
                                .matcher(text.node().text())
                                .results()
                                .limit(1)
                                .forEach(match -> report.at(text.node())
                                        .says("`$%s` is not replaced by the environment variable", match.group(1))
                                        .help(
                                                "write `${env:%s}`, or `$$%s` if the text is meant",
                                                match.group(1), match.group(1))));
            });

    static final Rule REFERENCE_IN_KEY = Rule.warning(
            "env.reference-in-key",
            "A key holds `${…}`, which the collector replaces in values only.",
            (subject, report) -> Walk.entries(subject.config().sections())
                    .filter(entry -> Expansion.isIn(entry.key()))
                    .forEach(entry -> report.at(entry)
                            .says("the collector replaces `${…}` in values only, so this key stays as it is")
                            .help("write the key out")));

    private EnvironmentRules() {}

    static List<Rule> all() {
        return List.of(
                BAD_NAME,
                BAD_REFERENCE,
                BARE_VARIABLE_NAME,
                HIDDEN_REFERENCE,
                REFERENCE_IN_KEY,
                UNCLOSED,
                UNKNOWN_SCHEME);
    }

    private static void eachReference(Subject subject, BiConsumer<ConfigScalar, ProviderUri> check) {
        subject.variableTexts()
                .forEach(text -> text.expansion().uris().stream()
                        .map(ProviderUri::of)
                        .forEach(uri -> check.accept(text.node(), uri)));
    }

    private static String nameHelp(ProviderUri uri) {
        return uri.variable().matches("\\d+")
                ? "write `$${%s}` if a group of a regular expression is meant".formatted(uri.variable())
                : "a name is a letter or `_` followed by letters, digits and `_`";
    }

    private static String schemeHelp(ProviderUri uri) {
        return uri.looksLikeDefault()
                ? "write `${env:%s}` to give a variable a default".formatted(uri.shown())
                : "the collector knows " + Words.list(ProviderUri.SCHEMES) + "; a variable is `${env:NAME}`";
    }
}
