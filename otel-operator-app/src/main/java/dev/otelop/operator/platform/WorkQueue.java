package dev.otelop.operator.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of one controller's work: which resources wait since when, and which are being worked on. Only these are
 * remembered; what was finished or is gone is forgotten.
 */
public final class WorkQueue {

    private final Map<Object, Long> waiting = new ConcurrentHashMap<>();
    private final Map<Object, Long> working = new ConcurrentHashMap<>();
    private final QueueMetrics metrics;
    private final String name;

    WorkQueue(QueueMetrics metrics, String name) {
        this.metrics = metrics;
        this.name = name;
    }

    /** A worker was asked to reconcile this resource. */
    public void submitted(Object resource, boolean retry) {
        waiting.put(resource, System.nanoTime());
        metrics.added(name, retry);
    }

    public void started(Object resource) {
        long now = System.nanoTime();
        working.put(resource, now);
        Long since = waiting.remove(resource);
        if (since != null) {
            metrics.waited(name, seconds(since, now));
        }
    }

    public void finished(Object resource) {
        Long since = working.remove(resource);
        if (since != null) {
            metrics.worked(name, seconds(since, System.nanoTime()));
        }
    }

    /** The resource is gone, and nobody will work on it any more. */
    public void forget(Object resource) {
        waiting.remove(resource);
        working.remove(resource);
    }

    int depth() {
        return waiting.size();
    }

    int active() {
        return working.size();
    }

    double unfinishedSeconds() {
        long now = System.nanoTime();
        return working.values().stream()
                .mapToDouble(since -> seconds(since, now))
                .sum();
    }

    double longestSeconds() {
        long now = System.nanoTime();
        return working.values().stream()
                .mapToDouble(since -> seconds(since, now))
                .max()
                .orElse(0);
    }

    private static double seconds(long since, long now) {
        return Math.max(0, now - since) / 1e9;
    }
}
