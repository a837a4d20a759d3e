package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpecBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pods with names and volumes of their own.
 *
 * @param serviceName the governing Service if the author brings one, null if it is ours
 */
record Stateful(
        @Nullable Integer replicas,
        @Nullable String serviceName,
        String podManagementPolicy,
        List<PersistentVolumeClaim> claims,
        @Nullable StatefulSetPersistentVolumeClaimRetentionPolicy retention)
        implements Workload {

    Stateful {
        claims = List.copyOf(claims);
    }

    static Stateful of(OpenTelemetryCollectorSpec spec, @Nullable Integer replicas) {
        String service = spec.getServiceName();
        return new Stateful(
                replicas,
                service == null || service.isEmpty() ? null : service,
                Objects.requireNonNullElse(spec.getPodManagementPolicy(), "Parallel"),
                spec.getVolumeClaimTemplates(),
                spec.getPersistentVolumeClaimRetentionPolicy());
    }

    @Override
    public Optional<HasMetadata> render(Frame frame) {
        return Optional.of(new StatefulSetBuilder()
                .withMetadata(frame.metadata())
                .withSpec(new StatefulSetSpecBuilder()
                        .withReplicas(replicas)
                        .withServiceName(serviceName == null ? frame.headlessService() : serviceName)
                        .withPodManagementPolicy(podManagementPolicy)
                        .withSelector(frame.selector())
                        .withTemplate(frame.podTemplate())
                        .withVolumeClaimTemplates(claims)
                        .withPersistentVolumeClaimRetentionPolicy(retention)
                        .build())
                .build());
    }

    @Override
    public boolean scales() {
        return true;
    }

    @Override
    public boolean governed() {
        return serviceName == null;
    }
}
