package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Pod Security Standards, as of Kubernetes 1.36 and for Linux: the strictest level that admits a pod.
 *
 * <p>Stricter levels come later, so that {@code level.compareTo(BASELINE) >= 0} reads as "baseline or better".
 */
public enum PodSecurity {
    PRIVILEGED,
    BASELINE,
    RESTRICTED;

    public static PodSecurity level(PodSpec pod) {
        if (!BaselineRules.broken(pod).isEmpty()) {
            return PRIVILEGED;
        }
        return RestrictedRules.broken(pod).isEmpty() ? RESTRICTED : BASELINE;
    }

    /** Why this level does not admit the pod; empty when it does. */
    public List<String> violations(PodSpec pod) {
        return switch (this) {
            case PRIVILEGED -> List.of();
            case BASELINE -> BaselineRules.broken(pod);
            case RESTRICTED ->
                Stream.concat(BaselineRules.broken(pod).stream(), RestrictedRules.broken(pod).stream())
                        .toList();
        };
    }
}
