package dev.otelop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrettyFindingsTest {

    @Test
    void findingInTextShowsPlaceLineCaretAndHelp() {
        String text = "\n".repeat(8) + "      receivers: [oltp]\n";
        Finding finding = new Finding(
                new RuleId("pipeline.undefined-component"),
                Severity.ERROR,
                FieldPath.of("service", "pipelines", "traces", "receivers").index(0),
                new SourceRange("collector.yaml", 9, 19, 9, 23),
                "pipeline `traces` uses `oltp`, which `receivers` does not define",
                "did you mean `otlp`?");

        assertThat(FindingsText.pretty(Findings.of(finding), Sources.of("collector.yaml", text)))
                .isEqualTo("""
                        error[pipeline.undefined-component]: pipeline `traces` uses `oltp`, which `receivers` does not define
                          --> collector.yaml:9:19   service.pipelines.traces.receivers[0]
                           |
                         9 |       receivers: [oltp]
                           |                   ^^^^
                           = help: did you mean `otlp`?
                        """);
    }

    @Test
    void findingsAreSeparatedByABlankLineAndStandInOrderOfPosition() {
        assertThat(pretty("a: 1\nb: 2\n", at(2, 1, 2, 2), at(1, 1, 1, 2))).isEqualTo("""
                        warning[some.rule]: message
                          --> c.yaml:1:1   a
                           |
                         1 | a: 1
                           | ^

                        warning[some.rule]: message
                          --> c.yaml:2:1   a
                           |
                         2 | b: 2
                           | ^
                        """);
    }

    @Test
    void gutterGrowsWithTheLineNumber() {
        assertThat(pretty("\n".repeat(99) + "key: v", at(100, 6, 100, 7))).isEqualTo("""
                        warning[some.rule]: message
                            --> c.yaml:100:6   a
                             |
                         100 | key: v
                             |      ^
                        """);
    }

    @Test
    void tabsReachToTheNextMultipleOfFour() {
        assertThat(excerpt("\ta\tb: x", at(1, 4, 1, 5))).isEqualTo("""
                         1 |     a   b: x
                           |         ^
                        """);
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningMarksNone() {
        assertThat(excerpt("日本e\u0301: x", at(1, 7, 1, 8))).isEqualTo("""
                         1 | 日本e\u0301: x
                           |        ^
                        """);
    }

    @Test
    void charactersOutsideTheBasicPlaneCountTwoCodeUnitsAndTwoColumns() {
        assertThat(excerpt("😀: x", at(1, 5, 1, 6))).isEqualTo("""
                         1 | 😀: x
                           |     ^
                        """);
    }

    @Test
    void rangeOverSeveralLinesIsMarkedOnTheFirst() {
        assertThat(excerpt("list: [a,   \n  b]\n", at(1, 7, 2, 5))).isEqualTo("""
                         1 | list: [a,
                           |       ^^^
                        """);
    }

    @Test
    void emptyRangeStillGetsACaret() {
        assertThat(excerpt("key:", at(1, 5, 1, 5))).isEqualTo("""
                 1 | key:
                   |     ^
                """);
    }

    @Test
    void emptyLineStaysWithoutTrailingBlanks() {
        assertThat(excerpt("\nb: 1", at(1, 1, 1, 1))).isEqualTo("""
                 1 |
                   | ^
                """);
    }

    @Test
    void longLineIsCutAroundTheCaret() {
        String excerpt = excerpt("a".repeat(300) + "BAD" + "c".repeat(300), at(1, 301, 1, 304));

        assertThat(excerpt)
                .isEqualTo(" 1 | …" + "a".repeat(40) + "BAD" + "c".repeat(57) + "…\n   | " + " ".repeat(41) + "^^^\n");
    }

    @Test
    void longLineIsNotCutOnTheLeftWhenTheCaretIsNear() {
        assertThat(excerpt("k: " + "c".repeat(300), at(1, 1, 1, 2)))
                .isEqualTo(" 1 | k: " + "c".repeat(97) + "…\n   | ^\n");
    }

    @Test
    void findingWithoutTextShowsThePathOnly() {
        Finding finding = Finding.of("some.rule", Severity.HINT, FieldPath.of("a", "b"), "message", "do it");

        assertThat(FindingsText.pretty(Findings.of(finding), Sources.none())).isEqualTo("""
                        hint[some.rule]: message
                          --> a.b
                           = help: do it
                        """);
    }

    @Test
    void findingAboutTheWholeDocumentNeedsNoPlace() {
        Finding finding = Finding.of("some.rule", Severity.ERROR, FieldPath.root(), "message", null);

        assertThat(FindingsText.pretty(Findings.of(finding), Sources.none())).isEqualTo("error[some.rule]: message\n");
    }

    @Test
    void rangeOutsideTheTextHasNoExcerpt() {
        assertThat(pretty("a: 1\n", at(7, 3, 7, 4))).isEqualTo("""
                        warning[some.rule]: message
                          --> c.yaml:7:3   a
                        """);
    }

    @Test
    void controlCharactersAndHiddenFormattingAppearAsEscapes() {
        assertThat(excerpt("a\u001B[31m\u202Eb: x", at(1, 8, 1, 9))).isEqualTo("""
                         1 | a\\u001B[31m\\u202Eb: x
                           |                  ^
                        """);
    }

    @Test
    void coloursDoNotChangeTheWords() {
        Findings findings = Findings.of(at(1, 1, 1, 2));
        Sources sources = Sources.of("c.yaml", "a: 1\n");

        String ansi = FindingsText.ansi(findings, sources);

        assertThat(ansi).contains("\u001B[33;1mwarning[some.rule]\u001B[0m");
        assertThat(ansi.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(FindingsText.pretty(findings, sources));
    }

    private static Finding at(int line, int column, int endLine, int endColumn) {
        return new Finding(
                new RuleId("some.rule"),
                Severity.WARNING,
                FieldPath.of("a"),
                new SourceRange("c.yaml", line, column, endLine, endColumn),
                "message",
                null);
    }

    private static String pretty(String text, Finding... findings) {
        return FindingsText.pretty(Findings.of(findings), Sources.of("c.yaml", text));
    }

    /** The line of source and the carets below it. */
    private static String excerpt(String text, Finding finding) {
        String[] lines = pretty(text, finding).split("\n");
        return lines[3] + "\n" + lines[4] + "\n";
    }
}
