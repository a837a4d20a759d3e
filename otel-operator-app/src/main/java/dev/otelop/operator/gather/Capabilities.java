package dev.otelop.operator.gather;

import dev.otelop.resources.Capability;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which optional APIs the cluster serves, looked up again every ten seconds: a CRD that is installed later is found
 * without a restart. Asking discovery needs no permission, other than watching CRDs.
 */
public final class Capabilities implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Capabilities.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final KubernetesClient client;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "capabilities");
        thread.setDaemon(true);
        return thread;
    });
    private volatile SortedSet<Capability> present;

    private Capabilities(KubernetesClient client) {
        this.client = client;
        this.present = discover();
    }

    /** Looks once before it returns. */
    public static Capabilities watch(KubernetesClient client) {
        Capabilities capabilities = new Capabilities(client);
        LOG.info("Optional APIs: {}", capabilities.present);
        capabilities.timer.scheduleWithFixedDelay(
                capabilities::refresh, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        return capabilities;
    }

    public SortedSet<Capability> present() {
        return present;
    }

    /** Calls {@code listener} after each change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void refresh() {
        try {
            SortedSet<Capability> now = discover();
            if (!now.equals(present)) {
                LOG.info("Optional APIs: {}", now);
                present = now;
                listeners.forEach(Runnable::run);
            }
        } catch (KubernetesClientException e) {
            LOG.debug("Optional APIs could not be looked up, trying again", e);
        } catch (RuntimeException e) {
            // A schedule ends with the first exception, and this one must go on.
            LOG.warn("A change of the optional APIs was not passed on", e);
        }
    }

    private SortedSet<Capability> discover() {
        SortedSet<Capability> found = new TreeSet<>();
        for (Capability capability : Capability.values()) {
            if (served(OptionalApi.of(capability))) {
                found.add(capability);
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    private boolean served(OptionalApi api) {
        APIResourceList resources = client.getApiResources(api.apiVersion());
        return resources != null
                && resources.getResources().stream().map(APIResource::getKind).anyMatch(api.kind()::equals);
    }
}
