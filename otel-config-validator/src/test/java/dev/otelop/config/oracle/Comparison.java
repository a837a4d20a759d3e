package dev.otelop.config.oracle;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the collector and the validator say of one mutant.
 *
 * @param message the collector's error, empty if it accepts the mutant
 */
record Comparison(Mutant mutant, String message, Findings findings) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern COMPONENT =
            Pattern.compile("(?:receiver|processor|exporter|connector|extension)s::([^:]+)");
    private static final Pattern PIPELINE = Pattern.compile("service::([a-z]+)");
    private static final Pattern LISTED_PIPELINE = Pattern.compile("in \\[([^\\]]+)\\] pipeline");

    /** How the two verdicts relate. */
    enum Relation {
        BOTH_ACCEPT,
        BOTH_REFUSE,
        /** An error where the collector sees none: it never may be. */
        FALSE_ERROR,
        /** No error where the collector sees one. */
        MISSED,
        /** Both see an error, but not in one place. */
        ELSEWHERE,
        /** The collector refuses for what the machine has or lacks, or crashes. */
        NOT_COMPARABLE
    }

    Relation relation() {
        if (message.isEmpty()) {
            return errors().isEmpty() ? Relation.BOTH_ACCEPT : Relation.FALSE_ERROR;
        }
        if (Machine.isMeantBy(message)) {
            return Relation.NOT_COMPARABLE;
        }
        if (errors().isEmpty()) {
            return Relation.MISSED;
        }
        return errors().stream().anyMatch(this::isInPlace) ? Relation.BOTH_REFUSE : Relation.ELSEWHERE;
    }

    /** Without those about distributions: the collector of the tests is none of the released ones. */
    List<Finding> errors() {
        return findings.errors().stream()
                .filter(finding -> !finding.rule().value().equals("component.not-in-distribution"))
                .toList();
    }

    /** Where the mutation was made, or at something that the collector names. */
    private boolean isInPlace(Finding finding) {
        boolean mutated = mutant.places().stream()
                .anyMatch(place ->
                        place.contains(finding.path()) || finding.path().contains(place));
        return mutated || named(finding.path() + " " + finding.message());
    }

    private boolean named(String finding) {
        return List.of(QUOTED, COMPONENT, PIPELINE, LISTED_PIPELINE).stream()
                .flatMap(pattern -> pattern.matcher(message).results())
                .map(match -> match.group(1))
                .anyMatch(finding::contains);
    }

    /** The collector's message on one line. */
    String shortMessage() {
        return message.replaceAll("\\s+", " ").strip();
    }

    Optional<String> firstError() {
        return errors().stream().findFirst().map(Finding::toString);
    }

    /** Whether the collector's message holds this. */
    boolean says(Pattern pattern) {
        Matcher matcher = pattern.matcher(shortMessage());
        return matcher.find();
    }
}
