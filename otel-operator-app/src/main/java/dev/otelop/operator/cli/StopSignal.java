package dev.otelop.operator.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or a termination signal, seen by a command that has things to put away first. The process stays until the
 * command has closed its signal, half a minute at most.
 */
final class StopSignal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean stopping;

    private StopSignal(Thread command) {
        this.hook = new Thread(() -> stop(command), "stop");
    }

    /** Listens on behalf of the current thread, which is interrupted when the signal comes. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    boolean received() {
        return stopping;
    }

    /** Waits, but not beyond the signal; true if it has come. Then the thread is no longer interrupted, to end in order. */
    boolean await(Duration time) {
        try {
            requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return received();
        }
        if (received()) {
            Thread.interrupted();
        }
        return received();
    }

    /** Everything is put away. */
    @Override
    public void close() {
        finished.countDown();
        if (!received()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Interrupts first: who is woken by the latch has been interrupted already, and is not so while it cleans up. */
    private void stop(Thread command) {
        stopping = true;
        command.interrupt();
        requested.countDown();
        try {
            finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
