package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.KubernetesContext.Spread;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Severity;
import dev.otelop.findings.Sources;
import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule has a case that breaks it and one that keeps it, named after the rule; further cases have a suffix behind
 * {@code --}. A case that keeps its rule may break none at all that is an error.
 */
final class ScenariosTest {

    @TestFactory
    Stream<DynamicTest> aBrokenRuleIsReportedWhereItIsBroken() {
        return group("broken").tests(ScenariosTest::outputs);
    }

    @TestFactory
    Stream<DynamicTest> aKeptRuleIsNotReported() {
        return group("kept").tests(ScenariosTest::outputs);
    }

    @Test
    void everyBrokenCaseBreaksItsRule() {
        assertThat(group("broken").scenarios())
                .allSatisfy(scenario -> assertThat(ruleIds(findings(scenario))).contains(rule(scenario)));
    }

    @Test
    void everyKeptCaseKeepsItsRuleAndBreaksNoOtherGravely() {
        assertThat(group("kept").scenarios()).allSatisfy(scenario -> {
            assertThat(findings(scenario).errors()).isEmpty();
            assertThat(ruleIds(findings(scenario))).doesNotContain(rule(scenario));
        });
    }

    @Test
    void everyRuleHasCasesAndEveryCaseHasARule() {
        Set<String> rules =
                Rules.all().stream().map(rule -> rule.id().value()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rulesOf("broken")).isEqualTo(rules);
        assertThat(rulesOf("kept")).isEqualTo(rules);
    }

    @Test
    void severityNeverExceedsWhatTheRuleDeclares() {
        Stream.of("broken", "kept")
                .flatMap(name -> group(name).scenarios().stream())
                .flatMap(scenario -> findings(scenario).stream())
                .forEach(finding -> assertThat(finding.severity()).isGreaterThanOrEqualTo(declared(finding)));
    }

    private static Severity declared(Finding finding) {
        return Rules.all().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static Scenarios group(String name) {
        return Scenarios.group(name).withInputs("config.yaml", "target.txt");
    }

    private static Map<String, String> outputs(Scenario scenario) {
        Sources sources = Sources.of("config.yaml", scenario.input("config.yaml"));
        return Map.of("findings.txt", FindingsText.pretty(findings(scenario), sources));
    }

    private static Findings findings(Scenario scenario) {
        ConfigDocument document = ConfigDocument.parse(scenario.input("config.yaml"), "config.yaml");
        return ConfigValidator.standard().validate(document, target(scenario));
    }

    /**
     * Words that follow each other: {@code other}, {@code image NAME}, one of {@code pod}, {@code sidecar} and {@code
     * node}, and what is known of those pods; {@code -} stands for no name at all.
     */
    private static ValidationTarget target(Scenario scenario) {
        Scanner words = new Scanner(scenario.optionalInput("target.txt").orElse(""));
        ValidationTarget target = ValidationTarget.latest();
        while (words.hasNext()) {
            String word = words.next();
            target = switch (word) {
                case "other" -> new ValidationTarget(Distribution.OTHER, null, null);
                case "image" -> ValidationTarget.ofImage(words.next());
                case "pod" -> target.withKubernetes(KubernetesContext.of(Spread.REPLICAS));
                case "sidecar" -> target.withKubernetes(KubernetesContext.of(Spread.SIDECAR));
                case "node" -> target.withKubernetes(KubernetesContext.of(Spread.PER_NODE));
                case "replicas" -> target.withKubernetes(context(target).withMostReplicas(words.nextInt()));
                case "memory" -> target.withKubernetes(context(target).withMemoryLimit(words.nextLong() << 20));
                case "mounts" -> target.withKubernetes(context(target).withMounts(names(words)));
                case "variables" -> target.withKubernetes(context(target).withVariables(names(words)));
                case "plain-account" -> target.withKubernetes(context(target).withChosenServiceAccount(false));
                case "allocator" -> target.withKubernetes(context(target).withTargetAllocator(true));
                default -> throw new IllegalArgumentException(word);
            };
        }
        return target;
    }

    private static KubernetesContext context(ValidationTarget target) {
        return Objects.requireNonNull(target.kubernetes());
    }

    private static List<String> names(Scanner words) {
        String names = words.next();
        return names.equals("-") ? List.of() : List.of(names.split(","));
    }

    private static String rule(Scenario scenario) {
        return scenario.name().split("--")[0];
    }

    private static Set<String> rulesOf(String group) {
        return group(group).scenarios().stream()
                .map(ScenariosTest::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ruleIds(Findings findings) {
        return findings.stream().map(finding -> finding.rule().value()).toList();
    }
}
