package dev.otelop.injection;

import dev.otelop.findings.RuleId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: does this container get that agent, does this pod get a sidecar?
 *
 * @param subject {@code sidecar}, the label of a language, or {@code instrumentation} when a pod asks for whatever an
 *     Instrumentation offers and there is none to ask
 * @param container the container in question, null for the pod as a whole
 * @param rule what decided, for searching and counting
 * @param reason one sentence without a final full stop
 * @param remedy what would make it true, null when nothing has to change
 * @param from {@code namespace/name} of the Instrumentation or collector, null when none was found
 */
public record Decision(
        String subject,
        @Nullable String container,
        Verdict verdict,
        RuleId rule,
        String reason,
        @Nullable String remedy,
        @Nullable String from) {

    public static final String SIDECAR = "sidecar";
    public static final String INSTRUMENTATION = "instrumentation";

    /** How a question was answered. */
    public enum Verdict {
        INJECTED,
        /** Not done, and nobody is surprised: switched off, or nothing to do. */
        SKIPPED,
        /** Asked for and not done. */
        REFUSED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line: {@code java in app from shop/agents: refused [injection.unknown-value] … (remedy)}. */
    @Override
    public String toString() {
        return subject + (container == null ? "" : " in " + container) + (from == null ? "" : " from " + from) + ": "
                + verdict.label() + " [" + rule + "] " + reason + (remedy == null ? "" : " (" + remedy + ")");
    }
}
