package dev.otelop.resources.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeStatus;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.WorkloadState;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeStatusTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final WorkloadState READY = new WorkloadState(1, 1, 1, 1, true, "otelop:1.2.3");

    @Test
    void bridgeThatRunsIsReadyAndSaysWhichVersionItIs() {
        OpAMPBridgeStatus status = status(
                BridgeCase.with("replicas: 1"), ObservedState.applied(NOW).withWorkload(READY));

        assertThat(status.getPhase()).isEqualTo("Running");
        assertThat(status.getImage()).isEqualTo("otelop:1.2.3");
        assertThat(status.getVersion()).isEqualTo("1.2.3");
        assertThat(status.getObservedGeneration()).isEqualTo(7L);
        assertThat(texts(status))
                .containsExactly(
                        "Ready=True PodsReady",
                        "Available=True PodsReady",
                        "Degraded=False NoProblem",
                        "ConfigValid=True Valid");
    }

    @Test
    void warningsAreToldInConfigValid() {
        OpAMPBridgeStatus status =
                status(BridgeCase.with("image: ghcr.io/x/operator-opamp-bridge:1"), ObservedState.applied(NOW));

        assertThat(status.getPhase()).isEqualTo("Pending");
        assertThat(texts(status)).contains("ConfigValid=True Warnings");
        assertThat(status.getConditions().get(3).getMessage()).contains("spec.image");
    }

    @Test
    void rejectedBridgeKeepsWhatRan() {
        OpAMPBridge resource = BridgeCase.with("replicas: 1");
        resource.setStatus(status(resource, ObservedState.applied(NOW).withWorkload(READY)));
        Findings findings =
                Findings.of(Finding.of("test.wrong", Severity.ERROR, FieldPath.of("spec"), "it is wrong", "mend it"));

        OpAMPBridgeStatus status = BridgeResources.rejected(resource, findings, ObservedState.applied(NOW));

        assertThat(status.getPhase()).isEqualTo("Failed");
        assertThat(status.getVersion()).isEqualTo("1.2.3");
        assertThat(texts(status))
                .containsExactly(
                        "Ready=False Invalid",
                        "Available=True PodsReady",
                        "Degraded=False NoProblem",
                        "ConfigValid=False Invalid");
    }

    @Test
    void bridgeThatDoesNotFollowTheOperatorKeepsItsImage() {
        OpAMPBridge resource = BridgeCase.with("upgradeStrategy: none");
        resource.setStatus(status(resource, ObservedState.applied(NOW).withWorkload(READY)));
        OpAMPBridge follower = BridgeCase.with("upgradeStrategy: automatic");
        follower.setStatus(resource.getStatus());

        assertThat(image(resource)).isEqualTo("otelop:1.2.3");
        assertThat(image(follower))
                .isEqualTo(RenderContext.defaults().settings().bridgeImage());
    }

    private static String image(OpAMPBridge resource) {
        return BridgeCase.plan(resource, RenderContext.defaults()).bridge().image();
    }

    private static OpAMPBridgeStatus status(OpAMPBridge resource, ObservedState observed) {
        return BridgeResources.status(BridgeCase.plan(resource, RenderContext.defaults()), observed);
    }

    private static List<String> texts(OpAMPBridgeStatus status) {
        return status.getConditions().stream().map(BridgeStatusTest::text).toList();
    }

    private static String text(Condition condition) {
        return condition.getType() + "=" + condition.getStatus() + " " + condition.getReason();
    }
}
