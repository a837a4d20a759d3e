package dev.otelop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SilencingTest {

    @Test
    void aCommentAtTheEndOfTheLineSilencesItsRuleThere() {
        String text = "a: 1\nb: 2  # otelop:ignore some.rule the vendor needs it\n";
        assertThat(apply(text, at(2, "some.rule")))
                .extracting(Finding::justification)
                .containsExactly("the vendor needs it");
        assertThat(apply(text, at(1, "some.rule")))
                .extracting(Finding::justification)
                .containsExactly((String) null);
    }

    @Test
    void aCommentAboveIsAboutTheNextLineThatSaysSomething() {
        String text = "# otelop:ignore some.rule, reason enough\n# more words\n\nb: 2\n";
        assertThat(apply(text, at(4, "some.rule"))).noneMatch(Finding::isError);
    }

    @Test
    void otherRulesOfTheLineStay() {
        String text = "b: 2  # otelop:ignore some.rule,third.rule: known\n";
        Findings found = apply(text, at(1, "some.rule"), at(1, "other.rule"), at(1, "third.rule"));
        assertThat(found.errors()).extracting(finding -> finding.rule().value()).containsExactly("other.rule");
        assertThat(found.active().all()).hasSize(1);
    }

    @Test
    void withoutAReasonNothingIsSilenced() {
        String text = "b: 2  # otelop:ignore some.rule\n";
        assertThat(apply(text, at(1, "some.rule")).errors().all()).hasSize(1);
        assertThat(Silencing.in(text, "a.yaml").mistakes(Findings.of(at(1, "some.rule"))))
                .extracting(Finding::toString)
                .containsExactly("warning[silencing.no-reason] a.yaml:1:7 this comment does not say why it silences"
                        + " (write `# otelop:ignore RULE REASON`)");
    }

    @Test
    void aCommentThatSilencesNothingIsSaid() {
        String text = "b: 2  # otelop:ignore some.rule as agreed\n";
        assertThat(Silencing.in(text, "a.yaml").mistakes(Findings.none()))
                .extracting(finding -> finding.rule().value())
                .containsExactly("silencing.nothing");
        assertThat(Silencing.in(text, "a.yaml").mistakes(apply(text, at(1, "some.rule"))))
                .isEmpty();
    }

    @Test
    void findingsOfOtherTextsAreLeftAlone() {
        String text = "b: 2  # otelop:ignore some.rule as agreed\n";
        assertThat(Silencing.in(text, "b.yaml")
                        .apply(Findings.of(at(1, "some.rule")))
                        .errors()
                        .all())
                .hasSize(1);
    }

    private static Findings apply(String text, Finding... findings) {
        return Silencing.in(text, "a.yaml").apply(Findings.of(List.of(findings)));
    }

    private static Finding at(int line, String rule) {
        return new Finding(
                new RuleId(rule),
                Severity.ERROR,
                FieldPath.root(),
                new SourceRange("a.yaml", line, 1, line, 2),
                "wrong",
                null);
    }
}
