package dev.otelop.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Findings;
import dev.otelop.testing.collector.RealCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The validator and a real collector judge the same configurations: valid ones of our own, and mutants of them. {@code
 * -Doracle.mutants=N} and {@code -Doracle.seed=N} choose others. What they disagree about is written to {@code
 * target/oracle.tsv}.
 */
final class OracleIT {

    private static final Path REPORT = Path.of("target", "oracle.tsv");
    private static final int MUTANTS = Integer.getInteger("oracle.mutants", 300);
    private static final long SEED = Long.getLong("oracle.seed", 149);
    private static final double MOST_MISSED = 0.005;

    @Test
    void collectorAndValidatorAcceptOurConfigurations(@TempDir Path folder) throws IOException {
        SortedMap<String, String> fixtures = Fixtures.all();
        List<Mutant> unchanged = fixtures.entrySet().stream()
                .map(fixture -> new Mutant(fixture.getKey(), "none", fixture.getValue(), List.of()))
                .toList();
        assertThat(compare(unchanged, folder)).allSatisfy(each -> {
            assertThat(each.message()).as(each.mutant().name()).isEmpty();
            assertThat(each.errors()).as(each.mutant().name()).isEmpty();
        });
    }

    @Test
    void validatorRefusesWhatTheCollectorRefusesAndNothingElse(@TempDir Path folder) throws IOException {
        List<Comparison> comparisons = compare(Mutants.of(Fixtures.all(), MUTANTS, SEED), folder);
        Files.writeString(REPORT, Report.of(comparisons));
        Map<Comparison.Relation, List<Comparison>> byRelation = comparisons.stream()
                .collect(Collectors.groupingBy(Comparison::relation, TreeMap::new, Collectors.toList()));
        System.out.println("oracle, seed " + SEED + ": " + Report.counts(byRelation));

        assertThat(byRelation.getOrDefault(Comparison.Relation.FALSE_ERROR, List.of()))
                .as("errors about what the collector accepts")
                .isEmpty();
        long refused = size(byRelation, Comparison.Relation.BOTH_REFUSE);
        long missed = size(byRelation, Comparison.Relation.MISSED) + size(byRelation, Comparison.Relation.ELSEWHERE);
        assertThat((double) missed / (refused + missed))
                .as("share of refused configurations without an error in the right place; see %s", REPORT)
                .isLessThanOrEqualTo(MOST_MISSED);
    }

    private static long size(Map<Comparison.Relation, List<Comparison>> comparisons, Comparison.Relation relation) {
        return comparisons.getOrDefault(relation, List.of()).size();
    }

    private static List<Comparison> compare(List<Mutant> mutants, Path folder) throws IOException {
        for (Mutant mutant : mutants) {
            Files.writeString(folder.resolve(mutant.name() + ".yaml"), mutant.text());
        }
        Map<String, String> verdicts = RealCollector.built().validateAll(folder);
        List<Comparison> comparisons = new ArrayList<>();
        for (Mutant mutant : mutants) {
            String message = verdicts.get(mutant.name() + ".yaml");
            assertThat(message).as("verdict on %s", mutant.name()).isNotNull();
            comparisons.add(new Comparison(mutant, message, findings(mutant.text())));
        }
        return comparisons;
    }

    private static Findings findings(String text) {
        return ConfigValidator.standard()
                .validate(ConfigDocument.parse(text, "config.yaml"), ValidationTarget.latest());
    }
}
