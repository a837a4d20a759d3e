package dev.otelop.resources.collector;

import dev.otelop.config.KubernetesContext;
import dev.otelop.config.KubernetesContext.Spread;
import dev.otelop.model.Elements;
import dev.otelop.model.Mode;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a custom resource says about the pods of its collector, for the rules about configurations. */
final class PodFacts {

    /** Variables that the operator gives to each collector, whether it needs them or not. */
    private static final List<String> GIVEN =
            List.of("K8S_NODE_NAME", "OTEL_EXPORTER_OTLP_HEADERS", "POD_NAME", "SHARD");

    private PodFacts() {}

    static KubernetesContext of(@Nullable Mode mode, OpenTelemetryCollectorSpec spec) {
        KubernetesContext context = KubernetesContext.of(spread(mode))
                .withMostReplicas(mostReplicas(spec))
                .withTargetAllocator(spec.getTargetAllocator() != null
                        && Boolean.TRUE.equals(spec.getTargetAllocator().getEnabled()))
                .withHostNetwork(Boolean.TRUE.equals(spec.getHostNetwork()))
                .withMounts(Stream.concat(
                                Elements.of(spec.getVolumeMounts())
                                        .map(VolumeMount::getMountPath)
                                        .filter(Objects::nonNull),
                                spec.getConfigmaps().stream().map(mount -> "/var/conf"))
                        .toList())
                .withMemoryLimit(memoryLimit(spec.getResources()))
                .withChosenServiceAccount(spec.getServiceAccount() != null
                        && !spec.getServiceAccount().isEmpty());
        return spec.getEnvFrom().isEmpty() ? context.withVariables(variables(spec)) : context;
    }

    private static Spread spread(@Nullable Mode mode) {
        if (mode == Mode.SIDECAR) {
            return Spread.SIDECAR;
        }
        return mode == Mode.DAEMONSET ? Spread.PER_NODE : Spread.REPLICAS;
    }

    private static int mostReplicas(OpenTelemetryCollectorSpec spec) {
        int written = spec.getReplicas() == null ? 1 : spec.getReplicas();
        Integer most =
                spec.getAutoscaler() == null ? null : spec.getAutoscaler().getMaxReplicas();
        return most == null ? written : Math.max(most, written);
    }

    /** In bytes; null if there is none, or none that can be read. */
    private static @Nullable Long memoryLimit(@Nullable ResourceRequirements resources) {
        Quantity limit = resources == null || resources.getLimits() == null
                ? null
                : resources.getLimits().get("memory");
        if (limit == null) {
            return null;
        }
        try {
            BigDecimal bytes = Quantity.getAmountInBytes(limit);
            return bytes == null ? null : bytes.longValue();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<String> variables(OpenTelemetryCollectorSpec spec) {
        return Stream.concat(
                        GIVEN.stream(),
                        Elements.of(spec.getEnv()).map(EnvVar::getName).filter(Objects::nonNull))
                .distinct()
                .toList();
    }
}
