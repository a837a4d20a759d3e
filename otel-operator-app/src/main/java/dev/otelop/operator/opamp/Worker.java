package dev.otelop.operator.opamp;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does what a bridge has to do in the cluster, one thing after the other. No failure ends it. */
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "opamp-bridge");
        created.setDaemon(true);
        return created;
    });
    private volatile long idleSince = System.nanoTime();
    private final Map<String, String> troubles = new ConcurrentSkipListMap<>();

    void soon(String what, Runnable task) {
        try {
            thread.execute(() -> run(what, task));
        } catch (RejectedExecutionException e) {
            LOG.debug("The bridge is closing, so it does not {}", what);
        }
    }

    void later(String what, Duration delay, Runnable task) {
        try {
            thread.schedule(() -> run(what, task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The bridge is closing, so it does not {}", what);
        }
    }

    void repeat(String what, Duration pause, Runnable task) {
        thread.scheduleWithFixedDelay(() -> run(what, task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it gets its work done: false when one thing has taken so long that it will hardly end. */
    boolean alive() {
        return System.nanoTime() - idleSince < PATIENCE.toNanos();
    }

    /** What failed the last time it was done; null when everything went well. */
    @Nullable
    String trouble() {
        return troubles.isEmpty() ? null : String.join("; ", troubles.values());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run(String what, Runnable task) {
        try {
            task.run();
            troubles.remove(what);
        } catch (RuntimeException e) {
            troubles.put(what, "cannot " + what + ": " + Failure.sentence(e));
            LOG.warn("Cannot {}, will try again: {}", what, Failure.sentence(e));
            LOG.debug("This is why", e);
        } finally {
            idleSince = System.nanoTime();
        }
    }
}
