package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the registration looked at whenever it changes, a moment later, and again while that fails. */
final class RegistrationWatch<T extends HasMetadata> implements ResourceEventHandler<T>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationWatch.class);

    /** Two parties that disagree about the registration write at most this often. */
    private static final int PAUSE_SECONDS = 1;

    private static final int RETRY_SECONDS = 10;

    private final Registration<T> registration;
    private final ScheduledExecutorService thread;
    private final SharedIndexInformer<T> informer;

    RegistrationWatch(Registration<T> registration, ScheduledExecutorService thread) {
        this.registration = registration;
        this.thread = thread;
        this.informer = registration.resource().inform(this);
    }

    @Override
    public void onAdd(T added) {
        look(PAUSE_SECONDS);
    }

    @Override
    public void onUpdate(T before, T after) {
        look(PAUSE_SECONDS);
    }

    @Override
    public void onDelete(T deleted, boolean finalStateUnknown) {
        look(PAUSE_SECONDS);
    }

    @Override
    public void close() {
        informer.close();
    }

    private void look(int seconds) {
        try {
            thread.schedule(this::repair, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not looking at the registration of the webhooks any more: the operator stops");
        }
    }

    private void repair() {
        try {
            registration.repair();
        } catch (RuntimeException e) {
            LOG.warn("The registration of the webhooks cannot be repaired, trying again: {}", e.getMessage());
            look(RETRY_SECONDS);
        }
    }
}
