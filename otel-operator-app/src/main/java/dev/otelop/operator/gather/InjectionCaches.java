package dev.otelop.operator.gather;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces, Instrumentations and collectors in memory, on every replica: the webhook of pods is asked about each pod of
 * the cluster, and needs no leader.
 */
final class InjectionCaches implements AutoCloseable {

    private static final long PAGE = 500;

    private final List<SharedIndexInformer<Namespace>> namespaces = new ArrayList<>();
    private final List<SharedIndexInformer<Instrumentation>> instrumentations = new ArrayList<>();
    private final List<SharedIndexInformer<OpenTelemetryCollector>> collectors = new ArrayList<>();

    private InjectionCaches() {}

    /**
     * Returns when all is read.
     *
     * @param watched the namespaces to look at, all if empty
     */
    static InjectionCaches start(KubernetesClient client, SortedSet<String> watched) {
        InjectionCaches caches = new InjectionCaches();
        try {
            caches.fill(client, watched);
        } catch (RuntimeException e) {
            caches.close();
            throw e;
        }
        return caches;
    }

    Optional<Namespace> namespace(String name) {
        return namespaces.stream()
                .map(informer -> informer.getStore().getByKey(name))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** All of a namespace, or the one of that name; sorted by name. */
    List<Instrumentation> instrumentations(String namespace, @Nullable String name) {
        return find(instrumentations, namespace, name);
    }

    /** All of a namespace, or the one of that name; sorted by name. */
    List<OpenTelemetryCollector> collectors(String namespace, @Nullable String name) {
        return find(collectors, namespace, name);
    }

    @Override
    public void close() {
        namespaces.forEach(SharedIndexInformer::close);
        instrumentations.forEach(SharedIndexInformer::close);
        collectors.forEach(SharedIndexInformer::close);
    }

    private void fill(KubernetesClient client, SortedSet<String> watched) {
        if (watched.isEmpty()) {
            namespaces.add(client.namespaces().withLimit(PAGE).inform());
            instrumentations.add(client.resources(Instrumentation.class)
                    .inAnyNamespace()
                    .withLimit(PAGE)
                    .inform());
            collectors.add(client.resources(OpenTelemetryCollector.class)
                    .inAnyNamespace()
                    .withLimit(PAGE)
                    .inform());
            return;
        }
        for (String name : watched) {
            namespaces.add(client.namespaces().withName(name).inform());
            instrumentations.add(client.resources(Instrumentation.class)
                    .inNamespace(name)
                    .withLimit(PAGE)
                    .inform());
            collectors.add(client.resources(OpenTelemetryCollector.class)
                    .inNamespace(name)
                    .withLimit(PAGE)
                    .inform());
        }
    }

    private static <T extends HasMetadata> List<T> find(
            Collection<SharedIndexInformer<T>> informers, String namespace, @Nullable String name) {
        return informers.stream()
                .flatMap(informer -> name == null
                        ? informer.getIndexer().byIndex(Cache.NAMESPACE_INDEX, namespace).stream()
                        : Stream.ofNullable(informer.getStore().getByKey(Cache.namespaceKeyFunc(namespace, name))))
                .sorted(Comparator.comparing(object -> object.getMetadata().getName()))
                .toList();
    }
}
