package dev.otelop.config.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The disagreements as a table: what was done where, what the collector says, what we say, and the verdict on it. */
final class Report {

    private Report() {}

    static String of(List<Comparison> comparisons) {
        String lines = comparisons.stream()
                .filter(each -> each.relation() != Comparison.Relation.BOTH_ACCEPT
                        && each.relation() != Comparison.Relation.BOTH_REFUSE)
                .map(Report::line)
                .sorted()
                .collect(Collectors.joining());
        return "relation\tverdict\tmutant\tplaces\tcollector\tvalidator\n" + lines;
    }

    static String counts(Map<Comparison.Relation, List<Comparison>> byRelation) {
        return byRelation.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
    }

    private static String line(Comparison each) {
        return String.join(
                        "\t",
                        each.relation().toString(),
                        Verdicts.on(each),
                        each.mutant().name(),
                        each.mutant().places().toString(),
                        each.shortMessage(),
                        each.firstError().orElse("-"))
                + "\n";
    }
}
