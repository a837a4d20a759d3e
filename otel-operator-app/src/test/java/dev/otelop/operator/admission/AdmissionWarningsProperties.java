package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class AdmissionWarningsProperties {

    @Property
    void everyWarningIsShortAndOnOneLine(@ForAll @Size(max = 40) List<@StringLength(max = 400) String> messages) {
        List<String> warnings = AdmissionWarnings.of(warnings(messages));

        assertThat(warnings).allSatisfy(warning -> {
            assertThat(warning.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(256);
            assertThat(warning).doesNotContainPattern("\\p{Cntrl}");
        });
        assertThat(warnings.stream()
                        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum())
                .isLessThanOrEqualTo(4096);
    }

    @Property
    void aReasonAndARemedyThatFitAreBothShown(
            @ForAll @AlphaChars @StringLength(min = 1, max = 256) String reason,
            @ForAll @AlphaChars @StringLength(min = 1, max = 250) String remedy) {
        FieldPath path = FieldPath.of("metadata", "annotations", "instrumentation.opentelemetry.io/inject-java");
        Finding finding = Finding.of("test.odd", Severity.WARNING, path, reason, remedy);

        List<String> warnings = AdmissionWarnings.of(Findings.of(finding));

        assertThat(warnings.get(0)).contains(reason);
        assertThat(warnings).last().asString().contains(remedy);
        assertThat(warnings).hasSizeBetween(1, 2).allMatch(text -> text.getBytes(StandardCharsets.UTF_8).length <= 256);
    }

    @Example
    void thePlaceGivesWayFirst() {
        FieldPath path = FieldPath.of("spec", "x".repeat(60));
        Finding finding = Finding.of("test.odd", Severity.WARNING, path, "y".repeat(200), "mend it");

        assertThat(AdmissionWarnings.of(Findings.of(finding))).containsExactly("y".repeat(200) + " (mend it)");
    }

    @Example
    void nothingIsCutThatFits() {
        String message = "x".repeat(240);
        assertThat(AdmissionWarnings.of(warnings(List.of(message)))).containsExactly("spec.field0: " + message);
    }

    @Example
    void aCharacterIsNeverCutInHalf() {
        List<String> cut = AdmissionWarnings.of(warnings(List.of("😀".repeat(100))));
        assertThat(cut).hasSize(1).allMatch(text -> text.endsWith("😀…"));
    }

    @Example
    void whatIsNotShownIsCounted() {
        List<String> many = AdmissionWarnings.of(warnings(Collections.nCopies(40, "it is odd")));
        assertThat(many).hasSize(16).last().isEqualTo("and 25 more warnings; `otelop validate` shows all");
    }

    @Example
    void errorsAndHintsAreNoWarnings() {
        Finding hint = Finding.of("test.hint", Severity.HINT, FieldPath.root(), "could be better", null);
        Finding error = Finding.of("test.error", Severity.ERROR, FieldPath.root(), "is wrong", null);
        assertThat(AdmissionWarnings.of(Findings.of(hint, error))).isEmpty();
    }

    private static Findings warnings(List<String> messages) {
        Findings findings = Findings.none();
        for (int i = 0; i < messages.size(); i++) {
            FieldPath path = FieldPath.of("spec", "field" + i);
            findings = findings.and(Findings.of(Finding.of("test.odd", Severity.WARNING, path, messages.get(i), null)));
        }
        return findings;
    }
}
