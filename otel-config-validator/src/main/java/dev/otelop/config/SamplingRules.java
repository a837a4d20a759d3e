package dev.otelop.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about the policies of {@code tail_sampling}. Source: {@code processor/tailsamplingprocessor} of contrib. */
final class SamplingRules {

    /** The policies that do something useful only with settings of their own. */
    private static final List<String> WITH_SETTINGS = List.of(
            "and",
            "boolean_attribute",
            "bytes_limiting",
            "composite",
            "drop",
            "latency",
            "numeric_attribute",
            "ottl_condition",
            "probabilistic",
            "rate_limiting",
            "span_count",
            "status_code",
            "string_attribute",
            "trace_state");

    static final Rule DUPLICATE = Rule.error(
            "sampling.duplicate-policy",
            "Two policies of a sampler have the same name.",
            (subject, report) -> samplers(subject).forEach(sampler -> {
                Set<String> seen = new HashSet<>();
                policies(sampler)
                        .flatMap(policy -> Values.scalar(policy, "name").stream())
                        .filter(name -> !seen.add(name.text()))
                        .forEach(name -> report.at(name)
                                .as(subject.errorIfCovered())
                                .says("`%s` has two policies called `%s`", sampler.id(), name.text())
                                .help("rename one of them"));
            }));

    static final Rule NO_SETTINGS = Rule.warning(
            "sampling.policy-without-settings",
            "A policy of a sampler lacks the settings of its type.",
            (subject, report) -> samplers(subject)
                    .flatMap(SamplingRules::policies)
                    .forEach(policy -> Values.text(policy, "type")
                            .filter(WITH_SETTINGS::contains)
                            .filter(type -> !Values.has(policy, type))
                            .ifPresent(type -> report.at(
                                            Values.entry(policy, "type").orElseThrow())
                                    .says("a policy of type `%s` needs settings below a key `%s`", type, type)
                                    .help("add `%s: {…}` beside `type`", type))));

    private SamplingRules() {}

    static List<Rule> all() {
        return List.of(DUPLICATE, NO_SETTINGS);
    }

    private static Stream<Component> samplers(Subject subject) {
        return subject.index().ofType(ComponentKind.PROCESSOR, "tailsampling");
    }

    private static Stream<ConfigNode> policies(Component sampler) {
        return Values.items(sampler.config(), "policies").stream();
    }
}
