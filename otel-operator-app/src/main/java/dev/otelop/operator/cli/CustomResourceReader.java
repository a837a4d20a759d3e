package dev.otelop.operator.cli;

import dev.otelop.model.ReadProblems;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.LenientSerialization;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

/** Reads custom resources from files as the operator reads them from the cluster. */
final class CustomResourceReader {

    private final LenientSerialization serialization = new LenientSerialization();
    private final String namespace;

    /** @param namespace where a resource lives that names no namespace */
    CustomResourceReader(String namespace) {
        this.namespace = namespace;
    }

    OpenTelemetryCollector collector(FileObject object) {
        return read(object, OpenTelemetryCollector.class);
    }

    Instrumentation instrumentation(FileObject object) {
        return read(object, Instrumentation.class);
    }

    OpAMPBridge opampBridge(FileObject object) {
        return read(object, OpAMPBridge.class);
    }

    private <T extends HasMetadata & ReadProblems> T read(FileObject object, Class<T> type) {
        T resource = serialization.read(object.node().tree(), type);
        ObjectMetaBuilder metadata = resource.getMetadata() == null
                ? new ObjectMetaBuilder()
                : new ObjectMetaBuilder(resource.getMetadata());
        if (metadata.getNamespace() == null) {
            metadata.withNamespace(namespace);
        }
        resource.setMetadata(metadata.build());
        return resource;
    }
}
