package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.SourceRange;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

final class ConfigValidatorProperties {

    private static final ConfigValidator VALIDATOR = ConfigValidator.standard();

    @Property
    void everyTextIsValidatedAndEveryRangeLiesInsideIt(
            @ForAll("texts") String text, @ForAll("targets") ValidationTarget target) {
        ConfigDocument document = ConfigDocument.parse(text, "f.yaml");
        for (Finding finding : VALIDATOR.validate(document, target)) {
            SourceRange range = finding.range();
            assertThat(range).as(finding.toString()).isNotNull();
            TextAt.range(text, range);
        }
    }

    @Property
    void aPlainScalarPointsAtItsOwnText(@ForAll("texts") String text) {
        ConfigDocument document = ConfigDocument.parse(text, "f.yaml");
        Walk.scalars(new Sections(document)).forEach(scalar -> {
            SourceRange range = scalar.range();
            assertThat(range).isNotNull();
            String written = TextAt.range(text, range);
            if (range.line() == range.endLine() && written.matches("[\\w./:]+")) {
                assertThat(written).isEqualTo(scalar.text());
            }
        });
    }

    @Property
    void whatIsValidatedTwiceIsFoundTwice(@ForAll("texts") String text, @ForAll("targets") ValidationTarget target) {
        ConfigDocument document = ConfigDocument.parse(text, "f.yaml");
        assertThat(VALIDATOR.validate(ConfigDocument.parse(text, "f.yaml"), target))
                .isEqualTo(VALIDATOR.validate(document, target));
    }

    @Property
    void theTreeAloneGivesTheSameFindingsWithoutRanges(
            @ForAll("texts") String text, @ForAll("targets") ValidationTarget target) {
        ConfigDocument document = ConfigDocument.parse(text, "f.yaml");
        if (document.isReadable() && !document.syntax().hasErrors()) {
            ConfigDocument tree = ConfigDocument.ofTree(document.tree(), "f.yaml");
            assertThat(VALIDATOR.validate(tree, target).all())
                    .isEqualTo(withoutPlaces(VALIDATOR.validate(document, target)));
        }
    }

    @Property
    void theOrderOfKeysMakesNoDifference(
            @ForAll("trees") Map<String, @Nullable Object> tree,
            @ForAll long seed,
            @ForAll("targets") ValidationTarget target) {
        Object shuffled = ConfigTexts.shuffled(tree, new Random(seed));
        assertThat(VALIDATOR.validate(ConfigDocument.ofTree(shuffled, "cr"), target))
                .isEqualTo(VALIDATOR.validate(ConfigDocument.ofTree(tree, "cr"), target));
    }

    @Property
    void everyManifestIsReadWhateverThePath(@ForAll("texts") String text, @ForAll("paths") FieldPath path) {
        ConfigDocument document = ConfigDocument.within(text, "m.yaml", path, 0);
        for (Finding finding : VALIDATOR.validate(document, ValidationTarget.latest())) {
            SourceRange range = finding.range();
            assertThat(range).as(finding.toString()).isNotNull();
            TextAt.range(text, range);
        }
    }

    @Property
    void aConfigurationInALiteralBlockHasTheFindingsOfItsText(
            @ForAll("mutatedTexts") String text, @ForAll("targets") ValidationTarget target) {
        if (!text.strip().isEmpty() && text.matches("[\\n -~]*") && !text.startsWith(" ") && !text.startsWith("\n")) {
            String file = "spec:\n  config: |+\n" + text.replaceAll("(?m)^", "    ");
            ConfigDocument inside = ConfigDocument.within(file, "f.yaml", FieldPath.of("spec", "config"), 0);
            assertThat(withoutPlaces(VALIDATOR.validate(inside, target)))
                    .isEqualTo(
                            withoutPlaces(VALIDATOR.validate(ConfigDocument.parse(inside.text(), "f.yaml"), target)));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(ConfigTexts.noise(), ConfigTexts.yamlNoise(), ConfigTexts.mutated());
    }

    @Provide
    Arbitrary<String> mutatedTexts() {
        return ConfigTexts.mutated();
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> trees() {
        return ConfigTexts.trees();
    }

    @Provide
    Arbitrary<FieldPath> paths() {
        return Arbitraries.of(
                FieldPath.root(),
                FieldPath.of("receivers"),
                FieldPath.of("exporters", "file/${X}", "path"),
                FieldPath.of("service", "extensions").index(0),
                FieldPath.of("missing"));
    }

    @Provide
    Arbitrary<ValidationTarget> targets() {
        return Arbitraries.of(
                ValidationTarget.latest(),
                ValidationTarget.latest().withDistribution(Distribution.CORE),
                ValidationTarget.ofImage("otel/opentelemetry-collector-contrib:0.90.0"),
                new ValidationTarget(Distribution.OTHER, null, null));
    }

    private static List<Finding> withoutPlaces(Findings findings) {
        return findings.stream()
                .filter(finding -> !finding.rule().area().equals("syntax"))
                .map(finding -> new Finding(
                        finding.rule(), finding.severity(), finding.path(), null, finding.message(), finding.help()))
                .sorted()
                .toList();
    }
}
