package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.RuleId;
import dev.otelop.findings.Severity;
import dev.otelop.findings.SourceRange;
import org.junit.jupiter.api.Test;

class RatchetTest {

    private static final Finding ERROR =
            Finding.of("test.wrong", Severity.ERROR, FieldPath.of("spec", "config"), "it is wrong", "mend it");

    @Test
    void anErrorThatWasThereIsAWarning() {
        assertThat(Ratchet.relax(Findings.of(ERROR), Findings.of(ERROR)))
                .containsExactly(ERROR.withSeverity(Severity.WARNING));
    }

    @Test
    void anErrorThatMovedToAnotherLineWasThere() {
        assertThat(Ratchet.relax(Findings.of(atLine(9)), Findings.of(atLine(3))).hasErrors())
                .isFalse();
    }

    @Test
    void aNewErrorStaysOne() {
        Finding elsewhere = ERROR.below(FieldPath.of("other"));
        Finding otherRule = Finding.of("test.bad", Severity.ERROR, ERROR.path(), ERROR.message(), null);
        Finding otherMessage = Finding.of("test.wrong", Severity.ERROR, ERROR.path(), "it is worse", null);
        Findings all = Findings.of(elsewhere, otherRule, otherMessage);

        assertThat(Ratchet.relax(all, Findings.of(ERROR))).isEqualTo(all);
    }

    @Test
    void whatWasOnlyAWarningDoesNotExcuseAnError() {
        Findings before = Findings.of(ERROR.withSeverity(Severity.WARNING));
        assertThat(Ratchet.relax(Findings.of(ERROR), before).hasErrors()).isTrue();
    }

    private static Finding atLine(int line) {
        SourceRange range = new SourceRange("spec.config", line, 1, line, 2);
        return new Finding(new RuleId("test.wrong"), Severity.ERROR, ERROR.path(), range, "it is wrong", null);
    }
}
