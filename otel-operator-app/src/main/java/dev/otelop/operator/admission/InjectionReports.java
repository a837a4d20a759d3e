package dev.otelop.operator.admission;

import dev.otelop.injection.Decision;
import dev.otelop.injection.Decision.Verdict;
import dev.otelop.operator.events.Announcement;
import dev.otelop.operator.events.EventRecorder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was decided, and tells owners of pods what was refused. Events go out on a thread of their own, for nobody
 * creates a pod to wait for them; when they come faster than they can be sent, the newest are lost.
 */
final class InjectionReports implements InjectedPods.Reports, AutoCloseable {

    private static final String REASON = "InjectionRefused";
    private static final int MOST_WAITING = 256;

    private final InjectionMetrics metrics;
    private final EventRecorder events;
    private final ExecutorService sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            InjectionReports::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    InjectionReports(InjectionMetrics metrics, EventRecorder events) {
        this.metrics = metrics;
        this.events = events;
    }

    /**
     * @param owner whom to tell, null if the pod has no owner; then its author, who waits for the answer, is told
     */
    @Override
    public void report(List<Decision> decisions, @Nullable HasMetadata owner) {
        decisions.forEach(decision ->
                metrics.decided(decision.subject(), decision.verdict().label()));
        List<Announcement> refusals = decisions.stream()
                .filter(decision -> decision.verdict() == Verdict.REFUSED)
                .map(decision -> Announcement.warning(REASON, decision.toString()))
                .toList();
        if (owner != null && !refusals.isEmpty()) {
            sender.execute(() -> events.record(owner, refusals));
        }
    }

    @Override
    public void close() {
        sender.shutdown();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "injection-events");
        thread.setDaemon(true);
        return thread;
    }
}
