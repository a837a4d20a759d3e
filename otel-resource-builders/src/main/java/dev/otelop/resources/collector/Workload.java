package dev.otelop.resources.collector;

import dev.otelop.model.Mode;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What owns the collector's pods. Each shape holds only the settings its kind understands. */
sealed interface Workload permits Replicated, Stateful, PerNode, Sidecar {

    /** The object that creates the pods, or empty when they belong to someone else. */
    Optional<HasMetadata> render(Frame frame);

    /** Services, autoscalers and disruption budgets make sense only for pods we own. */
    default boolean ownsPods() {
        return true;
    }

    /** Whether somebody chooses how many pods there are. */
    default boolean scales() {
        return false;
    }

    /** Whether a headless Service of ours gives each pod a name of its own. */
    default boolean governed() {
        return false;
    }

    /** Which pods a Service prefers, null for all alike. */
    default @Nullable String internalTrafficPolicy() {
        return null;
    }

    /**
     * The only switch on {@link Mode} in the code base.
     *
     * @param replicas how many pods there shall be, null when a scaler says so
     */
    static Workload of(Mode mode, OpenTelemetryCollectorSpec spec, @Nullable Integer replicas) {
        return switch (mode) {
            case DEPLOYMENT -> new Replicated(replicas, spec.getDeploymentUpdateStrategy());
            case STATEFULSET -> Stateful.of(spec, replicas);
            case DAEMONSET -> new PerNode(spec.getDaemonSetUpdateStrategy());
            case SIDECAR -> new Sidecar();
        };
    }
}
