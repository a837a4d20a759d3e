package dev.otelop.config.oracle;

import java.util.List;
import java.util.regex.Pattern;

/** Why the validator and the collector may disagree, by what the collector says. */
final class Verdicts {

    private static final List<Verdict> KNOWN = List.of(
            new Verdict("OTTL|infer a valid context|invalid syntax", "a statement of OTTL is read from afar only"),
            new Verdict(
                    "unrecognized prefix|invalid strptime|capture groups|invalid regex", "a small language of its own"),
            new Verdict(
                    "is not a supported metadata field", "a text in the place of a list, which the collector splits"),
            new Verdict(
                    "'limit_mib' or 'limit_percentage'", "0 is as good as nothing only when the other is absent, too"),
            new Verdict("views can only be set", "a rule of telemetry to come"),
            new Verdict(
                    "`min_size` must be less than",
                    "the sizer of a queue and of its batches would have to be followed"));

    private Verdicts() {}

    static String on(Comparison comparison) {
        if (comparison.relation() == Comparison.Relation.NOT_COMPARABLE) {
            return "depends on the machine";
        }
        return KNOWN.stream()
                .filter(verdict -> comparison.says(verdict.message()))
                .map(Verdict::reason)
                .findFirst()
                .orElse("not judged yet");
    }

    private record Verdict(Pattern message, String reason) {

        Verdict(String message, String reason) {
            this(Pattern.compile(message), reason);
        }
    }
}
