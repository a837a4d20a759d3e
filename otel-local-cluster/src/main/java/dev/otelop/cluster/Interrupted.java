package dev.otelop.cluster;

import java.time.Duration;

/** Waiting for which an interruption is the end of the cluster's use: it is kept on the thread and reported. */
final class Interrupted {

    private Interrupted() {}

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static LocalClusterException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LocalClusterException("interrupted while waiting for the cluster", e);
    }
}
