package dev.otelop.operator.gather;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.InstrumentationChecks;
import dev.otelop.model.Mode;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import dev.otelop.resources.collector.SidecarParts;

/** What a resource offers to pods, or why it offers nothing. */
public final class Offers {

    private static final int LONGEST_REASON = 300;

    private Offers() {}

    /** An instrumentation as it is; one that the webhook would refuse is not acted on. */
    public static Resolution<Instrumentation> of(Instrumentation resource) {
        Findings damage = Findings.of(resource.readProblems());
        Findings found = damage.hasErrors() ? damage : InstrumentationChecks.check(resource);
        return found.hasErrors()
                ? Resolution.unusable("it is not valid: " + text(found))
                : Resolution.checked(resource);
    }

    /** The sidecar that a collector is rendered to for pods of {@code podNamespace}. */
    public static Resolution<SidecarOffer> of(
            OpenTelemetryCollector resource, RenderContext facts, String podNamespace) {
        if (!isSidecar(resource)) {
            return Resolution.unusable(
                    "its mode is %s, not sidecar".formatted(resource.getSpec().getMode()));
        }
        Findings damage = Findings.of(resource.readProblems());
        Outcome<CollectorPlan> outcome =
                damage.hasErrors() ? Outcome.rejected(damage) : CollectorResources.resolve(resource, facts);
        CollectorPlan plan = outcome.value();
        if (plan == null) {
            return Resolution.unusable("it is not valid: " + text(outcome.findings()));
        }
        SidecarParts parts =
                CollectorResources.sidecar(plan, facts, podNamespace).orElseThrow();
        return Resolution.found(new SidecarOffer(
                resource.getMetadata().getNamespace(),
                resource.getMetadata().getName(),
                parts.container(),
                parts.initContainers(),
                parts.volumes(),
                parts.configHash()));
    }

    static boolean isSidecar(OpenTelemetryCollector resource) {
        return Mode.parse(resource.getSpec().getMode())
                .filter(Mode.SIDECAR::equals)
                .isPresent();
    }

    private static String text(Findings findings) {
        return FindingsText.summary(findings.errors(), LONGEST_REASON);
    }
}
