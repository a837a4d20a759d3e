package dev.otelop.config;

import static dev.otelop.config.ComponentKind.CONNECTOR;
import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.RECEIVER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules about contrib components whose schemas this library does not carry, and about regular expressions. Sources: the
 * {@code Validate} functions in their {@code config.go}.
 */
final class ContribRules {

    /** Go's expressions know neither looking around nor back references; a class of characters may hold anything. */
    private static final Pattern BEYOND_RE2 = Pattern.compile("\\(\\?(?:=|!|<=|<!|>)");

    private static final List<String> EXPRESSIONS = List.of("key_regex", "line_start_pattern", "pattern", "regex");

    /** By kind, then by type; each row is what the type cannot do without, of which one is enough. */
    private static final List<Need> NEEDS = List.of(
            new Need(RECEIVER, "httpcheck", "targets"),
            new Need(RECEIVER, "k8sobjects", "objects"),
            new Need(RECEIVER, "receivercreator", "watch_observers"),
            new Need(RECEIVER, "sqlquery", "queries"),
            new Need(EXPORTER, "elasticsearch", "endpoint", "endpoints", "cloudid"),
            new Need(EXPORTER, "file", "path", "group_by"),
            new Need(EXPORTER, "loadbalancing", "resolver"),
            new Need(EXPORTER, "splunkhec", "token"),
            new Need(EXPORTER, "zipkin", "endpoint"),
            new Need(CONNECTOR, "failover", "priority_levels"),
            new Need(EXTENSION, "headerssetter", "headers"),
            new Need(EXTENSION, "oauth2client", "token_url"),
            new Need(EXTENSION, "oidc", "issuer_url", "providers"));

    static final Rule MISSING_SETTING = Rule.warning(
            "component.missing-setting",
            "A component lacks a setting that it cannot do without.",
            (subject, report) -> NEEDS.forEach(need -> subject.index()
                    .ofType(need.kind, need.type)
                    .filter(component -> !Sections.isUnknown(component.config()) && need.isOpen(component))
                    .forEach(component -> report.at(component)
                            .says("%s `%s` has no %s", need.kind.word(), component.id(), need.words())
                            .help("add it"))));

    static final Rule RESOLVERS = Rule.warning(
            "loadbalancing.several-resolvers",
            "A load balancing exporter has more than one resolver.",
            (subject, report) -> subject.index()
                    .ofType(EXPORTER, "loadbalancing")
                    .flatMap(exporter -> Values.entry(exporter.config(), "resolver").stream())
                    .filter(resolver -> resolver.value() instanceof ConfigMapping mapping
                            && mapping.entries().size() > 1)
                    .forEach(resolver -> report.at(resolver)
                            .says("the exporter takes its backends from one resolver, and there are several")
                            .help("keep one of `static`, `dns`, `k8s` and `aws_cloud_map`")));

    static final Rule BEYOND_GO = Rule.error(
                    "regex.beyond-re2",
                    "A regular expression looks ahead or behind, which the collector's language cannot.",
                    (subject, report) -> EXPRESSIONS.stream()
                            .flatMap(key -> subject.index().settings(key).stream())
                            .filter(setting -> setting.component().kind() == RECEIVER
                                    || setting.component().kind() == ComponentKind.PROCESSOR)
                            .filter(setting -> Values.known(setting.entry().value())
                                    .filter(text -> BEYOND_RE2
                                            .matcher(withoutEscapes(text.text()))
                                            .find())
                                    .isPresent())
                            .forEach(setting -> report.at(setting.entry())
                                    .as(subject.errorIfCovered())
                                    .says("regular expressions in the collector can look neither ahead nor behind")
                                    .help("write it without `(?=`, `(?!` and `(?<=`: see the syntax of RE2")))
            .see("https://github.com/google/re2/wiki/Syntax");

    static final Rule DUPLICATE_DIMENSION = Rule.error(
            "spanmetrics.duplicate-dimension",
            "A dimension of span metrics stands there twice.",
            (subject, report) -> subject.index()
                    .ofType(CONNECTOR, "spanmetrics")
                    .forEach(connector -> {
                        Set<String> seen =
                                new HashSet<>(List.of("service.name", "span.kind", "span.name", "status.code"));
                        Values.items(connector.config(), "dimensions").stream()
                                .flatMap(dimension -> Values.scalar(dimension, "name").stream())
                                .filter(name -> !seen.add(name.text()))
                                .forEach(name -> report.at(name)
                                        .as(subject.errorIfCovered())
                                        .says("`%s` already has the dimension `%s`", connector.id(), name.text())
                                        .help("remove it"));
                    }));

    private ContribRules() {}

    static List<Rule> all() {
        return List.of(BEYOND_GO, DUPLICATE_DIMENSION, MISSING_SETTING, RESOLVERS);
    }

    /** The expression without what a backslash makes ordinary, and without classes of characters. */
    private static String withoutEscapes(String expression) {
        return expression.replaceAll("\\\\.", "").replaceAll("\\[[^\\]]*]", "");
    }

    /**
     * What a type needs.
     *
     * @param type without underscores
     */
    private record Need(ComponentKind kind, String type, List<String> keys) {

        Need(ComponentKind kind, String type, String... keys) {
            this(kind, type, List.of(keys));
        }

        boolean isOpen(Component component) {
            return keys.stream().noneMatch(key -> Values.has(component.config(), key));
        }

        String words() {
            return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(" or "));
        }
    }
}
