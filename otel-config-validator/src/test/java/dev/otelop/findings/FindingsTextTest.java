package dev.otelop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTextTest {

    private static final Finding ERROR = new Finding(
            new RuleId("a.error"),
            Severity.ERROR,
            FieldPath.of("exporters", "x.y"),
            new SourceRange("c.yaml", 4, 3, 4, 6),
            "it is \"bad\"",
            "mend it");
    private static final Finding WARNING = Finding.of("a.warning", Severity.WARNING, FieldPath.root(), "odd", null);

    @Test
    void everyFindingIsOneLine() {
        Finding forged = Finding.of("a.b", Severity.HINT, FieldPath.of("k\ney"), "one\nerror[a.b] two", null);

        assertThat(FindingsText.lines(Findings.of(ERROR, WARNING, forged))).isEqualTo("""
                        error[a.error] c.yaml:4:3 exporters["x.y"]: it is "bad" (mend it)
                        warning[a.warning] odd
                        hint[a.b] ["k\\ney"]: one\\nerror[a.b] two
                        """);
    }

    @Test
    void noFindingsAreNoText() {
        assertThat(FindingsText.lines(Findings.none())).isEmpty();
        assertThat(FindingsText.pretty(Findings.none(), Sources.none())).isEmpty();
        assertThat(FindingsText.summary(Findings.none(), 100)).isEmpty();
    }

    @Test
    void jsonHoldsNumbersAndEveryKnownMember() {
        assertThat(FindingsText.json(Findings.of(WARNING, ERROR))).isEqualTo("""
                        {
                          "errors": 1,
                          "warnings": 1,
                          "hints": 0,
                          "findings": [
                            {
                              "rule": "a.error",
                              "severity": "error",
                              "path": "exporters[\\"x.y\\"]",
                              "pointer": "/exporters/x.y",
                              "message": "it is \\"bad\\"",
                              "help": "mend it",
                              "range": {
                                "source": "c.yaml",
                                "line": 4,
                                "column": 3,
                                "endLine": 4,
                                "endColumn": 6
                              }
                            },
                            {
                              "rule": "a.warning",
                              "severity": "warning",
                              "path": "",
                              "pointer": "",
                              "message": "odd"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void jsonOfNoFindingsHasAnEmptyList() {
        assertThat(FindingsText.json(Findings.none())).isEqualTo("""
                        {
                          "errors": 0,
                          "warnings": 0,
                          "hints": 0,
                          "findings": []
                        }
                        """);
    }

    @Test
    void jsonEscapesWhatAStringMayNotHold() {
        Finding finding = Finding.of("a.b", Severity.HINT, FieldPath.root(), "\\ \n \u0001 \uD83D 😀 ü", null);

        assertThat(FindingsText.json(Findings.of(finding)))
                .contains("\"message\": \"\\\\ \\n \\u0001 \\ud83d \\ud83d\\ude00 ü\"");
    }

    @Test
    void summaryNamesErrorsFirst() {
        assertThat(FindingsText.summary(Findings.of(WARNING, ERROR), 200))
                .isEqualTo("exporters[\"x.y\"] (line 4, column 3): it is \"bad\" (mend it); warning: odd");
    }

    @Test
    void summaryCountsWhatDoesNotFit() {
        assertThat(FindingsText.summary(Findings.of(WARNING, ERROR), 70))
                .isEqualTo("exporters[\"x.y\"] (line 4, column 3): it is \"bad\" (mend it); and 1 more");
    }

    @Test
    void summaryCutsTheFirstFindingWhenItDoesNotFitAlone() {
        assertThat(FindingsText.summary(Findings.of(WARNING, ERROR), 30)).isEqualTo("exporters[\"x.y\"] …; and 1 more");
    }

    @Test
    void sourcesAnswerByNameAndAreReplacedByName() {
        Sources sources = Sources.of("b", "1").and("a", "2").and("b", "3");

        assertThat(sources.text("b")).contains("3");
        assertThat(sources.text("c")).isEmpty();
        assertThat(sources.texts().keySet()).containsExactly("a", "b");
    }
}
