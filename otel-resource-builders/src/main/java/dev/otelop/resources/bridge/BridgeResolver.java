package dev.otelop.resources.bridge;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.findings.Severity;
import dev.otelop.model.OpAMPBridgeChecks;
import dev.otelop.model.Operand;
import dev.otelop.model.UpgradeStrategy;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.parts.Owner;

/** Takes every decision about one bridge. */
final class BridgeResolver {

    /** Upstream's program reads another configuration and takes other arguments. */
    private static final String UPSTREAM_PROGRAM = "operator-opamp-bridge";

    private BridgeResolver() {}

    static Outcome<BridgePlan> resolve(OpAMPBridge resource, RenderContext context) {
        Findings found = OpAMPBridgeChecks.check(resource).and(image(resource));
        if (found.hasErrors()) {
            return Outcome.rejected(found);
        }
        Owner owner = new Owner(
                resource,
                context.naming(),
                Operand.OPAMP_BRIDGE,
                resource.getSpec().getImage());
        Bridge bridge = new Bridge(owner, resource.getSpec(), image(resource, context), null);
        return Outcome.of(new BridgePlan(resource, bridge, found), found);
    }

    /** The author's image; unless it follows the operator, the one that ran so far; else the operator's setting. */
    private static String image(OpAMPBridge resource, RenderContext context) {
        String written = resource.getSpec().getImage();
        if (written != null && !written.isEmpty()) {
            return written;
        }
        OpAMPBridgeStatus status = resource.getStatus();
        String running = status == null ? null : status.getImage();
        return running == null || running.isEmpty() || follows(resource)
                ? context.settings().bridgeImage()
                : running;
    }

    private static boolean follows(OpAMPBridge resource) {
        return UpgradeStrategy.parse(resource.getSpec().getUpgradeStrategy())
                .filter(UpgradeStrategy.AUTOMATIC::equals)
                .isPresent();
    }

    private static Findings image(OpAMPBridge resource) {
        String written = resource.getSpec().getImage();
        if (written == null || !written.contains(UPSTREAM_PROGRAM)) {
            return Findings.none();
        }
        return Findings.of(Finding.of(
                "opamp.foreign-image",
                Severity.WARNING,
                FieldPath.of("spec", "image"),
                "the bridge is started as `otelop bridge`, and `%s` is an image of another program".formatted(written),
                "remove `image`, so that the bridge runs from the operator's own image"));
    }
}
