package dev.otelop.operator.cli;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.RuleId;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which rules a person does not want to hear of. */
final class RuleOptions {

    @Option(
            names = "--disable",
            paramLabel = "RULE",
            split = ",",
            converter = Name.class,
            description = "Leave out what this rule finds; may be repeated. `otelop rules` lists them.")
    private List<RuleId> disabled = List.of();

    /** The findings of all other rules. */
    Findings apply(Findings findings) {
        return disabled.isEmpty() ? findings : findings.where(finding -> !disabled.contains(finding.rule()));
    }

    /** The rules that were disabled and found nothing anyway, perhaps because their names are mistyped. */
    List<RuleId> unneeded(Findings findings) {
        List<RuleId> broken = findings.stream().map(Finding::rule).toList();
        return disabled.stream().filter(rule -> !broken.contains(rule)).toList();
    }

    static final class Name implements ITypeConverter<RuleId> {

        @Override
        public RuleId convert(String text) {
            try {
                return new RuleId(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("`" + text + "` is not the id of a rule, such as `pipeline.empty`");
            }
        }
    }
}
