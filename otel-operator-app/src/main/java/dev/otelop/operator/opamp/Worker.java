package dev.otelop.operator.opamp;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does what a bridge has to do in the cluster, one thing after the other. No failure ends it. */
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "opamp-bridge");
        created.setDaemon(true);
        return created;
    });
    private final Map<String, String> troubles = new ConcurrentSkipListMap<>();
    private volatile @Nullable String lastOrder;
    private volatile long idleSince = System.nanoTime();

    /** Does something once. That it failed is told until something else was done once, and went well. */
    void once(String what, Runnable task) {
        try {
            thread.execute(() -> lastOrder = run(what, task));
        } catch (RejectedExecutionException e) {
            LOG.debug("The bridge is closing, so it does not {}", what);
        }
    }

    /** Does something that is done again and again an additional time. */
    void later(String what, Duration delay, Runnable task) {
        try {
            thread.schedule(() -> note(what, run(what, task)), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The bridge is closing, so it does not {}", what);
        }
    }

    void repeat(String what, Duration pause, Runnable task) {
        thread.scheduleWithFixedDelay(
                () -> note(what, run(what, task)), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it gets its work done: false when one thing has taken so long that it will hardly end. */
    boolean alive() {
        return System.nanoTime() - idleSince < PATIENCE.toNanos();
    }

    /** Whether something that is done again and again failed the last time. */
    boolean failing() {
        return !troubles.isEmpty();
    }

    /** What failed the last time it was done; null when everything went well. */
    @Nullable
    String trouble() {
        String all = Stream.concat(troubles.values().stream(), Stream.ofNullable(lastOrder))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** Lets what is under way come to its end: a message that is interrupted while it is written ends the connection. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }

    private void note(String what, @Nullable String trouble) {
        if (trouble == null) {
            troubles.remove(what);
        } else {
            troubles.put(what, trouble);
        }
    }

    /** Returns what went wrong; null when nothing did. */
    private @Nullable String run(String what, Runnable task) {
        try {
            task.run();
            return null;
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Cannot {}: {}", what, Failure.sentence(e));
                LOG.debug("This is why", e);
            }
            return "cannot " + what + ": " + Failure.sentence(e);
        } finally {
            idleSince = System.nanoTime();
        }
    }
}
