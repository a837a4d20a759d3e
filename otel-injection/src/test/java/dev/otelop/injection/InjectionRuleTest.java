package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Finding;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InjectionRuleTest {

    @Test
    void everyRuleHasAScenarioThatShowsIt() {
        TreeSet<String> shown = new TreeSet<>();
        InjectionScenarios.all().scenarios().forEach(scenario -> {
            InjectionResult result = InjectionScenarios.result(scenario);
            result.decisions().forEach(decision -> shown.add(decision.rule().value()));
            result.findings().stream().map(Finding::rule).forEach(rule -> shown.add(rule.value()));
        });

        assertThat(shown).containsAll(ids());
        assertThat(ids()).containsAll(shown);
    }

    @Test
    void rulesAreListedInAlphabeticalOrder() {
        assertThat(ids()).isSorted();
    }

    @Test
    void aMeaningIsAClause() {
        assertThat(InjectionRule.values())
                .extracting(InjectionRule::meaning)
                .noneMatch(meaning -> meaning.endsWith(".") || Character.isUpperCase(meaning.charAt(0)));
    }

    private static List<String> ids() {
        return Stream.of(InjectionRule.values()).map(rule -> rule.id().value()).toList();
    }
}
