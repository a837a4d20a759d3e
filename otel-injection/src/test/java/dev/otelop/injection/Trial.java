package dev.otelop.injection;

import dev.otelop.config.ConfigDocument;
import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pods and contexts for tests, written as YAML. */
final class Trial {

    static final String NAMESPACE = "shop";

    private Trial() {}

    static PodSource pod(String yaml) {
        return PodSource.of(tree(yaml));
    }

    static Map<String, @Nullable Object> tree(String yaml) {
        return Trees.asMap(java.util.Objects.requireNonNull(
                ConfigDocument.parse(yaml, "test.yaml").tree()));
    }

    static NamespaceFacts namespace(String... annotations) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < annotations.length; i += 2) {
            map.put(annotations[i], annotations[i + 1]);
        }
        return NamespaceFacts.of(NAMESPACE, map, new TreeMap<>());
    }

    static InjectionContext context() {
        return InjectionContext.of(namespace(), InjectionSettings.defaults());
    }

    static Instrumentation instrumentation(String yaml) {
        return Trees.read(tree(yaml), Instrumentation.class);
    }

    /** The pod after the patch was applied by an independent implementation of RFC 6902's three operations. */
    static Map<String, @Nullable Object> patched(PodSource pod, PodPatch patch) {
        Map<String, @Nullable Object> tree = Trees.thaw(pod.tree());
        patch.operations().forEach(operation -> PatchApplication.apply(tree, operation));
        return tree;
    }

    static InjectionResult inject(PodSource pod, InjectionContext context) {
        return PodInjector.inject(pod, context);
    }
}
