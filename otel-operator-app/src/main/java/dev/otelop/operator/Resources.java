package dev.otelop.operator;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed once and in reverse. What fails to close does not keep the rest from closing. */
final class Resources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resources.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /**
     * Returns what it is given, for use in an assignment; null means that nothing was opened.
     *
     * @throws IllegalStateException after everything was closed; the resource is closed as well then
     */
    synchronized <T extends @Nullable AutoCloseable> T add(T resource) {
        if (resource != null) {
            open.push(resource);
        }
        if (closed) {
            close();
            throw new IllegalStateException("closed while it was opened");
        }
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            AutoCloseable resource = open.pop();
            try {
                resource.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("{} did not close in order", resource.getClass().getSimpleName(), e);
            }
        }
    }
}
