package dev.otelop.operator.opamp;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the pods of collectors as {@code kubectl rollout restart} does: by an annotation of the pod template, under a
 * field manager of its own, so that the operator leaves it alone.
 */
final class Restarts {

    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final String FIELD_MANAGER = "opentelemetry-opamp-bridge";
    private static final String PATCH =
            "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"kubectl.kubernetes.io/restartedAt\":\"%s\"}}}}}";

    private final KubernetesClient client;

    Restarts(KubernetesClient client) {
        this.client = client;
    }

    /** Restarts each; a sidecar has no pods of its own. */
    void restart(List<OpenTelemetryCollector> collectors, Instant now) {
        for (OpenTelemetryCollector collector : collectors) {
            workloads(collector).forEach(workload -> {
                LOG.info("Restarting the pods of {}", CollectorName.of(collector));
                client.resource(workload)
                        .patch(
                                new PatchContext.Builder()
                                        .withPatchType(PatchType.JSON_MERGE)
                                        .withFieldManager(FIELD_MANAGER)
                                        .build(),
                                PATCH.formatted(now.truncatedTo(ChronoUnit.SECONDS)));
            });
        }
    }

    /** What owns the collector's pods: it carries the labels that the pods are selected by, and belongs to it. */
    private Stream<HasMetadata> workloads(OpenTelemetryCollector collector) {
        String selector = collector.getStatus() == null || collector.getStatus().getScale() == null
                ? null
                : collector.getStatus().getScale().getSelector();
        if (selector == null || selector.isBlank()) {
            return Stream.empty();
        }
        String namespace = collector.getMetadata().getNamespace();
        return Stream.<List<? extends HasMetadata>>of(
                        client.apps()
                                .deployments()
                                .inNamespace(namespace)
                                .withLabelSelector(selector)
                                .list()
                                .getItems(),
                        client.apps()
                                .daemonSets()
                                .inNamespace(namespace)
                                .withLabelSelector(selector)
                                .list()
                                .getItems(),
                        client.apps()
                                .statefulSets()
                                .inNamespace(namespace)
                                .withLabelSelector(selector)
                                .list()
                                .getItems())
                .flatMap(List::stream)
                .filter(workload -> workload.getMetadata().getOwnerReferences().stream()
                        .anyMatch(owner ->
                                owner.getUid().equals(collector.getMetadata().getUid())))
                .map(HasMetadata.class::cast);
    }
}
