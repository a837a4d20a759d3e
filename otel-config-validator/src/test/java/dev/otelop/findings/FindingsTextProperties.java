package dev.otelop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FindingsTextProperties {

    @Property
    void summaryNeverExceedsItsLength(@ForAll("findings") Findings findings, @ForAll @IntRange(max = 300) int length) {
        assertThat(FindingsText.summary(findings, length)).hasSizeLessThanOrEqualTo(length);
    }

    @Property
    void summaryWithRoomShowsEverything(@ForAll("findings") Findings findings) {
        assertThat(FindingsText.summary(findings, Integer.MAX_VALUE)).doesNotContain("more");
    }

    @Property
    void linesAreAsManyAsFindings(@ForAll("findings") Findings findings) {
        assertThat(FindingsText.lines(findings).lines()).hasSize(findings.all().size());
    }

    @Property
    void caretIsInsideTheTerminalForEveryTextAndRange(@ForAll String text, @ForAll("findings") Findings findings) {
        Sources sources = Sources.of("c.yaml", text);
        String printed = FindingsText.pretty(findings, sources);

        assertThat(printed.lines().filter(line -> line.matches(" +\\| +\\^+")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
        assertThat(FindingsText.ansi(findings, sources).replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(printed);
    }

    @Provide
    Arbitrary<Findings> findings() {
        return finding().list().ofMaxSize(5).map(Findings::of);
    }

    private static Arbitrary<Finding> finding() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(40).map(message -> message.replace("more", ""));
        Arbitrary<SourceRange> range = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 60))
                .as((line, column) -> new SourceRange("c.yaml", line, column, line + column % 2, column + 3))
                .injectNull(0.2);
        return Combinators.combine(Arbitraries.of(Severity.class), text, range, text.injectNull(0.3))
                .as((severity, message, place, help) ->
                        new Finding(new RuleId("some.rule"), severity, path(message), place, message, help));
    }

    private static FieldPath path(String key) {
        return key.isEmpty() ? FieldPath.root() : new FieldPath(List.of(new FieldPath.Key(key)));
    }
}
