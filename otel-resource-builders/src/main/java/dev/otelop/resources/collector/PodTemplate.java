package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.MetricsSettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.parts.DnsPolicies;
import dev.otelop.resources.parts.Hash;
import dev.otelop.resources.parts.Owner;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pods of a collector, whichever workload owns them. */
final class PodTemplate {

    private PodTemplate() {}

    static PodTemplateSpec of(CollectorPlan plan, Owner owner, Storage storage, RenderContext context) {
        String workload = owner.naming().workload(owner.resource());
        return new PodTemplateSpecBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withLabels(owner.labels(workload))
                        .withAnnotations(annotations(plan))
                        .build())
                .withSpec(podSpec(plan, owner, storage, context))
                .build();
    }

    private static PodSpec podSpec(CollectorPlan plan, Owner owner, Storage storage, RenderContext context) {
        OpenTelemetryCollectorSpec spec = plan.spec();
        return new PodSpecBuilder()
                .withServiceAccountName(serviceAccount(plan, owner))
                .withInitContainers(spec.getInitContainers())
                .withContainers(containers(plan, storage, context))
                .withVolumes(storage.volumes())
                .withSecurityContext(new SecurityDefaults(spec, context.hardensPods()).ofPod())
                .withHostNetwork(spec.getHostNetwork())
                .withHostPID(spec.getHostPID())
                .withHostUsers(spec.getHostUsers())
                .withHostAliases(spec.getHostAliases())
                .withShareProcessNamespace(spec.getShareProcessNamespace())
                .withDnsPolicy(dnsPolicy(spec))
                .withDnsConfig(spec.getPodDnsConfig())
                .withNodeSelector(spec.getNodeSelector())
                .withTolerations(spec.getTolerations())
                .withAffinity(spec.getAffinity())
                .withTopologySpreadConstraints(spec.getTopologySpreadConstraints())
                .withPriorityClassName(spec.getPriorityClassName())
                .withTerminationGracePeriodSeconds(spec.getTerminationGracePeriodSeconds())
                .build();
    }

    /** The account the pods run as: the author's, or ours. */
    static String serviceAccount(CollectorPlan plan, Owner owner) {
        String written = plan.spec().getServiceAccount();
        return written == null || written.isEmpty() ? owner.naming().serviceAccount(owner.resource()) : written;
    }

    private static List<Container> containers(CollectorPlan plan, Storage storage, RenderContext context) {
        List<Container> containers = new ArrayList<>();
        containers.add(CollectorContainer.of(plan, storage, context));
        containers.addAll(plan.spec().getAdditionalContainers());
        return containers;
    }

    private static SortedMap<String, String> annotations(CollectorPlan plan) {
        SortedMap<String, String> annotations = new TreeMap<>(plan.spec().getPodAnnotations());
        MetricsServer metrics = plan.config().metrics();
        if (metrics != null && !metrics.loopback() && !scrapingDisabled(plan.spec())) {
            annotations.putIfAbsent("prometheus.io/scrape", "true");
            annotations.putIfAbsent("prometheus.io/port", Integer.toString(metrics.port()));
            annotations.putIfAbsent("prometheus.io/path", "/metrics");
        }
        annotations.put(Hash.CONFIG_HASH, plan.config().hash());
        return annotations;
    }

    private static boolean scrapingDisabled(OpenTelemetryCollectorSpec spec) {
        if (spec.getObservability() == null) {
            return false;
        }
        MetricsSettings metrics = spec.getObservability().getMetrics();
        return metrics != null && Boolean.TRUE.equals(metrics.getDisablePrometheusAnnotations());
    }

    private static @Nullable String dnsPolicy(OpenTelemetryCollectorSpec spec) {
        String written = spec.getDnsPolicy();
        return written == null || written.isEmpty() ? DnsPolicies.of(spec) : written;
    }
}
