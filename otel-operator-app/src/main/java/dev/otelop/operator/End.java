package dev.otelop.operator;

import dev.otelop.operator.platform.Health;
import dev.otelop.operator.platform.Unreachable;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the operator ends: 0 when it was closed, 1 when it could not go on. The first reason counts. */
final class End {

    private static final Logger LOG = LoggerFactory.getLogger(Operator.class);

    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final Health health;
    private volatile boolean lostLead;

    End(Health health) {
        this.health = health;
    }

    int await() throws InterruptedException {
        try {
            return code.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end never fails", e);
        }
    }

    void closed() {
        code.complete(0);
    }

    /** A cache stopped working for good. Several may break of one cause, and one of them is enough. */
    void broken(Throwable cause) {
        health.addLiveness("caches", () -> false);
        if (code.complete(1)) {
            LOG.error("The operator cannot go on: {}", reason(cause));
            LOG.debug("Where it stopped", cause);
        }
    }

    /** Others may reconcile already. */
    void lostLead() {
        lostLead = true;
        health.addLiveness("lease", () -> false);
        code.complete(1);
    }

    /**
     * Ends the process, after {@code closing} if there is the time for it. The JVM would end with 143 after SIGTERM, and a
     * process that stops as it was asked to did not fail. One that lost its lead has no time to stop in order.
     */
    void ofProcess(Runnable closing) {
        if (!lostLead) {
            LOG.info("The operator is stopping");
            health.addReadiness("stopping", () -> false);
            closing.run();
            LOG.info("The operator has stopped");
        }
        Runtime.getRuntime().halt(code.getNow(0));
    }

    /** The process ends for another reason, with a code of its own, unless a signal was faster. */
    static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            LOG.debug("A signal ends the process already", e);
        }
    }

    private static String reason(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof KubernetesClientException refusal) {
                return "the API server cannot be used: " + Unreachable.cause(refusal);
            }
        }
        return cause.toString();
    }
}
