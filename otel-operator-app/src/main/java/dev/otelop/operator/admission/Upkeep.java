package dev.otelop.operator.admission;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that looks after certificates every few seconds, and after registrations whenever they change. */
final class Upkeep implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread;
    private final List<RegistrationWatch<?>> watches;

    private Upkeep(ScheduledExecutorService thread, List<RegistrationWatch<?>> watches) {
        this.thread = thread;
        this.watches = watches;
    }

    static Upkeep of(TrustRenewal renewal, Registrations registrations) {
        ScheduledExecutorService thread = thread();
        thread.scheduleWithFixedDelay(renewal, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        try {
            return new Upkeep(thread, registrations.watch(thread));
        } catch (RuntimeException e) {
            thread.shutdown();
            throw e;
        }
    }

    /** Nothing new begins after this, and what is being written is written to its end. */
    @Override
    public void close() {
        watches.forEach(RegistrationWatch::close);
        thread.shutdown();
    }

    private static ScheduledExecutorService thread() {
        ScheduledThreadPoolExecutor upkeep = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "webhook-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        upkeep.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        upkeep.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        return upkeep;
    }
}
