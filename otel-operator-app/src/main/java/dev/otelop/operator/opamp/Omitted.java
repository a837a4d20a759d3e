package dev.otelop.operator.opamp;

import dev.otelop.model.Names;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.opamp.Plan.Grounds;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collectors that a server no longer mentions. Those that this bridge created for it go; those that anybody else created
 * never do.
 */
final class Omitted {

    private static final Logger LOG = LoggerFactory.getLogger(Omitted.class);

    private final KubernetesClient client;
    private final CollectorWrites writes;
    private final Grounds grounds;

    Omitted(KubernetesClient client, CollectorWrites writes, Grounds grounds) {
        this.client = client;
        this.writes = writes;
        this.grounds = grounds;
    }

    /** Deletes what this bridge created in its own namespace and is not among {@code mentioned}. */
    void delete(Set<CollectorName> mentioned) {
        if (!grounds.policy().createsCollectors()) {
            return;
        }
        client
                .resources(OpenTelemetryCollector.class)
                .inNamespace(grounds.namespace())
                .withLabel(CollectorWrites.CREATED_BY, CollectorWrites.CREATED_BY_VALUE)
                .withLabel(CollectorWrites.CREATED_BY_BRIDGE, Names.labelValue(grounds.bridge()))
                .list()
                .getItems()
                .stream()
                .map(CollectorName::of)
                .filter(name -> !mentioned.contains(name))
                .sorted()
                .forEach(name -> {
                    LOG.info("Deleting collector {}, which the OpAMP server no longer wants", name);
                    writes.delete(name);
                });
    }
}
