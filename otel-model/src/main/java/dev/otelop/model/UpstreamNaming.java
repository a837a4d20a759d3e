package dev.otelop.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names and labels of the upstream operator. Parity comes first: over-long names are cut as upstream cuts them.
 *
 * @see <a href="https://github.com/open-telemetry/opentelemetry-operator/tree/main/internal/naming">upstream's naming</a>
 */
enum UpstreamNaming implements Naming {
    INSTANCE;

    private static final int HASH_DIGITS = 8;

    @Override
    public String workload(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-collector", nameOf(resource));
    }

    @Override
    public String service(HasMetadata resource) {
        return workload(resource);
    }

    @Override
    public String headlessService(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-collector-headless", nameOf(resource));
    }

    @Override
    public String monitoringService(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-collector-monitoring", nameOf(resource));
    }

    @Override
    public String serviceAccount(HasMetadata resource) {
        return workload(resource);
    }

    @Override
    public String configMap(HasMetadata resource, String configHash) {
        String digits = configHash.substring(0, Math.min(HASH_DIGITS, configHash.length()));
        return UpstreamNames.dnsName("%s-collector-%s", nameOf(resource), digits);
    }

    @Override
    public String certificate(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-collector-cert", nameOf(resource));
    }

    @Override
    public String tlsSecret(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-collector-tls", nameOf(resource));
    }

    @Override
    public String ingress(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-ingress", nameOf(resource));
    }

    @Override
    public String networkPolicy(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-collector-networkpolicy", nameOf(resource));
    }

    @Override
    public String opampBridge(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-opamp-bridge", nameOf(resource));
    }

    @Override
    public String opampBridgeConfig(HasMetadata resource) {
        return opampBridge(resource);
    }

    @Override
    public String targetAllocator(HasMetadata resource) {
        return UpstreamNames.dnsName("%s-targetallocator", nameOf(resource));
    }

    @Override
    public SortedMap<String, String> selectorLabels(HasMetadata resource, Operand operand) {
        String instance = resource.getMetadata().getNamespace() + "." + nameOf(resource);
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put(Labels.COMPONENT, operand.component());
        labels.put(Labels.INSTANCE, UpstreamNames.truncate("%s", Names.LABEL_LIMIT, instance));
        labels.put(Labels.MANAGED_BY, Labels.OPERATOR);
        labels.put(Labels.PART_OF, "opentelemetry");
        if (operand == Operand.TARGET_ALLOCATOR) {
            labels.put(Labels.NAME, targetAllocator(resource));
        }
        return labels;
    }

    @Override
    public SortedMap<String, String> labels(
            HasMetadata resource, Operand operand, String objectName, @Nullable String image) {
        Map<String, String> own = resource.getMetadata().getLabels();
        SortedMap<String, String> labels = own == null ? new TreeMap<>() : new TreeMap<>(own);
        labels.putIfAbsent(Labels.NAME, objectName);
        labels.putAll(selectorLabels(resource, operand));
        labels.put(Labels.VERSION, UpstreamNames.versionLabel(image));
        return labels;
    }

    private static String nameOf(HasMetadata resource) {
        String name = resource.getMetadata().getName();
        return name == null ? "" : name;
    }
}
