package dev.otelop.config;

import dev.otelop.findings.Finding;
import dev.otelop.findings.RuleId;
import dev.otelop.findings.Severity;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One kind of change that a release asks for.
 *
 * @param id the rule of its findings
 * @param from the first release that needs it
 * @param description what it does, for reference pages
 * @param reason why, as a clause for its findings
 */
record MigrationStep(
        RuleId id,
        Version from,
        String description,
        String reason,
        BiFunction<CollectorConfig, ValidationTarget, List<Change>> plan) {

    private static final String HELP =
            "write it that way: what you wrote is left as it is, only the configuration that runs is changed";

    List<Change> plan(CollectorConfig config, ValidationTarget target) {
        return plan.apply(config, target);
    }

    Finding finding(Change change) {
        ConfigEntry entry = change.entry();
        return new Finding(id, Severity.WARNING, entry.path(), entry.keyRange(), change.what() + ": " + reason, HELP);
    }
}
