package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pods an object describes.
 *
 * @param selector absent where the owner finds its pods in another way, as a Job does
 * @param claims names of the volumes that claim templates give each pod
 */
record Workload(
        String subject,
        @Nullable String namespace,
        @Nullable LabelSelector selector,
        ObjectMeta podMetadata,
        PodSpec pod,
        List<String> claims) {

    static Optional<Workload> of(HasMetadata object) {
        if (object instanceof Deployment it && it.getSpec() != null) {
            return of(it, it.getSpec().getSelector(), it.getSpec().getTemplate(), List.of());
        }
        if (object instanceof DaemonSet it && it.getSpec() != null) {
            return of(it, it.getSpec().getSelector(), it.getSpec().getTemplate(), List.of());
        }
        if (object instanceof ReplicaSet it && it.getSpec() != null) {
            return of(it, it.getSpec().getSelector(), it.getSpec().getTemplate(), List.of());
        }
        if (object instanceof StatefulSet it && it.getSpec() != null) {
            List<PersistentVolumeClaim> templates = it.getSpec().getVolumeClaimTemplates();
            return of(it, it.getSpec().getSelector(), it.getSpec().getTemplate(), templates);
        }
        if (object instanceof Job it && it.getSpec() != null) {
            return of(it, null, it.getSpec().getTemplate(), List.of());
        }
        if (object instanceof CronJob it && it.getSpec() != null) {
            return of(it, null, it.getSpec().getJobTemplate().getSpec().getTemplate(), List.of());
        }
        if (object instanceof Pod it && it.getSpec() != null) {
            return of(it, null, new PodTemplateSpec(it.getMetadata(), it.getSpec()), List.of());
        }
        return Optional.empty();
    }

    private static Optional<Workload> of(
            HasMetadata owner,
            @Nullable LabelSelector selector,
            @Nullable PodTemplateSpec template,
            List<PersistentVolumeClaim> claims) {
        if (template == null || template.getSpec() == null) {
            return Optional.empty();
        }
        ObjectMeta metadata = template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
        List<String> claimNames =
                claims.stream().map(claim -> claim.getMetadata().getName()).toList();
        return Optional.of(new Workload(
                ObjectSet.subject(owner),
                owner.getMetadata().getNamespace(),
                selector,
                metadata,
                template.getSpec(),
                claimNames));
    }

    Map<String, String> podLabels() {
        return podMetadata.getLabels() == null ? Map.of() : podMetadata.getLabels();
    }

    /** Init containers first, as they run. */
    List<Container> containers() {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    /** Those that run at the same time: the containers and the sidecars among the init containers. */
    List<Container> runningContainers() {
        return containers().stream()
                .filter(container ->
                        pod.getContainers().contains(container) || "Always".equals(container.getRestartPolicy()))
                .toList();
    }
}
