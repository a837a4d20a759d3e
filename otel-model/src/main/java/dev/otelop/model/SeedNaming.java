package dev.otelop.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects are called like their resource, with a word behind it where there are several of a kind. */
enum SeedNaming implements Naming {
    INSTANCE;

    /** The pods of a longer StatefulSet cannot be created: their revision label is its name and a hash. */
    private static final int WORKLOAD_LIMIT = 52;

    @Override
    public String workload(HasMetadata resource) {
        return Names.unique(nameOf(resource), "", WORKLOAD_LIMIT);
    }

    @Override
    public String service(HasMetadata resource) {
        return named(resource, "");
    }

    @Override
    public String headlessService(HasMetadata resource) {
        return named(resource, "-headless");
    }

    @Override
    public String monitoringService(HasMetadata resource) {
        return named(resource, "-monitoring");
    }

    @Override
    public String serviceAccount(HasMetadata resource) {
        return named(resource, "");
    }

    /** One ConfigMap per resource: its content is told apart by an annotation of the pods. */
    @Override
    public String configMap(HasMetadata resource, String configHash) {
        return named(resource, "-config");
    }

    @Override
    public String certificate(HasMetadata resource) {
        return named(resource, "-cert");
    }

    @Override
    public String tlsSecret(HasMetadata resource) {
        return named(resource, "-tls");
    }

    @Override
    public String ingress(HasMetadata resource) {
        return named(resource, "-ingress");
    }

    @Override
    public String networkPolicy(HasMetadata resource) {
        return named(resource, "-networkpolicy");
    }

    @Override
    public String opampBridge(HasMetadata resource) {
        return named(resource, "-opamp-bridge");
    }

    @Override
    public String opampBridgeConfig(HasMetadata resource) {
        return named(resource, "-opamp-bridge-config");
    }

    @Override
    public String targetAllocator(HasMetadata resource) {
        return named(resource, "-targetallocator");
    }

    @Override
    public SortedMap<String, String> selectorLabels(HasMetadata resource, Operand operand) {
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put(Labels.INSTANCE, Names.labelValue(nameOf(resource)));
        labels.put(Labels.MANAGED_BY, Labels.OPERATOR);
        labels.put(Labels.NAME, name(operand));
        return labels;
    }

    @Override
    public SortedMap<String, String> labels(
            HasMetadata resource, Operand operand, String objectName, @Nullable String image) {
        SortedMap<String, String> labels = selectorLabels(resource, operand);
        if (operand == Operand.OPAMP_BRIDGE) {
            labels.put(Labels.COMPONENT, "bridge");
        }
        return labels;
    }

    private static String name(Operand operand) {
        return switch (operand) {
            case COLLECTOR -> "opentelemetry-collector";
            case TARGET_ALLOCATOR -> "opentelemetry-targetallocator";
            case OPAMP_BRIDGE -> "opamp-bridge";
        };
    }

    private static String named(HasMetadata resource, String suffix) {
        return Names.unique(nameOf(resource), suffix, Names.LABEL_LIMIT);
    }

    private static String nameOf(HasMetadata resource) {
        String name = resource.getMetadata().getName();
        return name == null ? "" : name;
    }
}
