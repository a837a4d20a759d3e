package dev.otelop.operator.opamp;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collectors of some namespaces, kept up to date. A cluster that cannot be reached is asked again and again. */
final class CollectorWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CollectorWatch.class);

    private final List<SharedIndexInformer<OpenTelemetryCollector>> informers = new ArrayList<>();

    private CollectorWatch() {}

    /**
     * @param changed called after each change, on a thread of the watch
     */
    static CollectorWatch start(KubernetesClient client, SortedSet<String> namespaces, Runnable changed) {
        CollectorWatch watch = new CollectorWatch();
        for (String namespace : namespaces) {
            SharedIndexInformer<OpenTelemetryCollector> informer = client.resources(OpenTelemetryCollector.class)
                    .inNamespace(namespace)
                    .runnableInformer(0);
            informer.addEventHandler(new AnyChange(changed));
            informer.exceptionHandler((started, failure) -> {
                LOG.warn(
                        "The collectors of {} cannot be watched, trying again: {}",
                        namespace,
                        Failure.sentence(failure));
                return true;
            });
            informer.start();
            watch.informers.add(informer);
        }
        return watch;
    }

    /** Whether all collectors have been seen once. */
    boolean complete() {
        return informers.stream().allMatch(SharedIndexInformer::hasSynced);
    }

    /** Whether changes are heard of at this moment. */
    boolean watching() {
        return informers.stream().allMatch(SharedIndexInformer::isWatching);
    }

    /** All collectors, sorted by namespace and name. */
    List<OpenTelemetryCollector> all() {
        return informers.stream()
                .flatMap(informer -> informer.getStore().list().stream())
                .sorted(Comparator.comparing(CollectorName::of))
                .toList();
    }

    @Override
    public void close() {
        informers.forEach(SharedIndexInformer::stop);
    }

    private record AnyChange(Runnable changed) implements ResourceEventHandler<OpenTelemetryCollector> {

        @Override
        public void onAdd(OpenTelemetryCollector added) {
            changed.run();
        }

        @Override
        public void onUpdate(OpenTelemetryCollector before, OpenTelemetryCollector after) {
            changed.run();
        }

        @Override
        public void onDelete(OpenTelemetryCollector deleted, boolean unknown) {
            changed.run();
        }
    }
}
