package dev.otelop.injection;

import dev.otelop.findings.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Why something that was asked for is not done.
 *
 * @param reason one sentence without a final full stop
 * @param remedy what would make it possible, null when nothing would
 */
record Refusal(RuleId rule, String reason, @Nullable String remedy) implements AgentOutcome {

    static Refusal of(InjectionRule rule, String reason, @Nullable String remedy) {
        return new Refusal(rule.id(), reason, remedy);
    }
}
