package dev.otelop.operator.gather;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads that are given up when the time for them is over. A cluster that does not answer holds a bounded number of
 * threads; when all are held nothing is read any more until one comes back.
 */
final class BudgetedReads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BudgetedReads.class);
    private static final int THREADS = 16;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), BudgetedReads::thread);

    /** What {@code read} returns; empty if it fails or does not return in time. Null counts as a failure. */
    <T> Optional<T> within(Budget budget, Callable<T> read) {
        Future<T> future = null;
        try {
            future = threads.submit(read);
            return Optional.ofNullable(future.get(budget.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | RejectedExecutionException e) {
            LOG.warn("The cluster did not answer in time about a pod that is being created");
        } catch (ExecutionException e) {
            LOG.warn("A fact about a pod that is being created could not be read: {}", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (future != null) {
                future.cancel(true);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "injection-read");
        thread.setDaemon(true);
        return thread;
    }
}
