package dev.otelop.injection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The annotations of a pod and of its namespace, read together. */
record Annotations(Map<String, @Nullable Object> pod, Map<String, String> namespace) {

    static final String INSTRUMENTATION = "instrumentation.opentelemetry.io/";
    static final String INJECT = INSTRUMENTATION + "inject";
    static final String CONTAINER_NAMES = INSTRUMENTATION + "container-names";
    static final String SIDECAR_PREFIX = "sidecar.opentelemetry.io/";
    static final String SIDECAR = SIDECAR_PREFIX + "inject";
    static final String PYTHON_PLATFORM = INSTRUMENTATION + "otel-python-platform";
    static final String DOTNET_RUNTIME = INSTRUMENTATION + "otel-dotnet-auto-runtime";
    static final String GO_EXECUTABLE = INSTRUMENTATION + "otel-go-auto-target-exe";
    static final String RESOURCE = "resource.opentelemetry.io/";
    static final String SIDECAR_COLLECTOR = SIDECAR_PREFIX + "collector";

    static Annotations of(PodSource pod, NamespaceFacts namespace) {
        Map<String, @Nullable Object> metadata = Trees.mapAt(pod.tree(), "metadata");
        return new Annotations(Trees.mapAt(metadata, "annotations"), namespace.annotations());
    }

    /** The value that counts, null when neither says anything. */
    @Nullable
    String effective(String key) {
        return Precedence.effective(namespace.get(key), ofPod(key));
    }

    @Nullable
    String ofPod(String key) {
        return Trees.textAt(pod, key);
    }

    /**
     * What counts for the sidecar: a reference, {@code true} or {@code false}. On either level {@code collector} says
     * which one, where {@code inject} only says that there shall be one.
     */
    @Nullable
    String sidecar() {
        return Precedence.effective(
                sidecar(namespace.get(SIDECAR), namespace.get(SIDECAR_COLLECTOR)),
                sidecar(ofPod(SIDECAR), ofPod(SIDECAR_COLLECTOR)));
    }

    /** A collector is named, and nobody asks for a sidecar. */
    boolean namesCollectorInVain() {
        return sidecar() == null && effective(SIDECAR_COLLECTOR) != null;
    }

    private static @Nullable String sidecar(@Nullable String inject, @Nullable String collector) {
        boolean named = collector != null && !collector.isBlank();
        return inject != null && Precedence.isTrue(inject.strip()) && named ? collector : inject;
    }
}
