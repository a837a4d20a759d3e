package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Pod Security Standards, least strict first. */
enum PodSecurityLevel {
    PRIVILEGED,
    BASELINE,
    RESTRICTED;

    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

    /** The strictest level that admits the pod. */
    static PodSecurityLevel of(PodSpec pod) {
        if (!PodSecurityBaseline.broken(pod).isEmpty()) {
            return PRIVILEGED;
        }
        return PodSecurityRestricted.broken(pod).isEmpty() ? RESTRICTED : BASELINE;
    }

    /** The level below which a namespace lets no pod in. */
    static PodSecurityLevel enforcedBy(NamespaceFacts namespace) {
        @Nullable String label = namespace.labels().get(ENFORCE);
        return Stream.of(values())
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElse(PRIVILEGED);
    }

    /** Why this level does not admit the pod; empty when it does. */
    List<String> violations(PodSpec pod) {
        return switch (this) {
            case PRIVILEGED -> List.of();
            case BASELINE -> PodSecurityBaseline.broken(pod);
            case RESTRICTED ->
                Stream.concat(PodSecurityBaseline.broken(pod).stream(), PodSecurityRestricted.broken(pod).stream())
                        .toList();
        };
    }

    boolean isBelow(PodSecurityLevel other) {
        return compareTo(other) < 0;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
