package dev.otelop.operator.admission;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.otelop.operator.platform.HttpServerDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The JDK's HTTPS server with bounds: threads, waiting requests, size of a body, time of a request. Speaks HTTP/1.1 over
 * TLS 1.2 and 1.3, which is what API servers speak to webhooks.
 */
final class JdkWebhookServer implements WebhookServer {

    /** More than processors, because clients that are slow to shake hands hold one each. */
    static final int THREADS = 32;

    private final HttpsServer server;
    private final ThreadPoolExecutor pool;
    private final Duration drain;

    private volatile boolean draining;

    private JdkWebhookServer(HttpsServer server, ThreadPoolExecutor pool, Duration drain) {
        this.server = server;
        this.pool = pool;
        this.drain = drain;
    }

    /**
     * Serves at once.
     *
     * @param drain how long {@link #close()} waits for requests that are being answered
     */
    static JdkWebhookServer start(InetSocketAddress address, SSLContext tls, RequestHandler handler, Duration drain) {
        HttpServerDefaults.set();
        HttpsServer server = bind(address);
        server.setHttpsConfigurator(new ModernTls(tls));
        ThreadPoolExecutor pool = pool();
        server.setExecutor(pool);
        JdkWebhookServer started = new JdkWebhookServer(server, pool, drain);
        server.createContext("/", exchange -> started.answer(exchange, handler));
        server.start();
        return started;
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        draining = true;
        waitForAnswers();
        server.stop(0);
        pool.shutdownNow();
    }

    /** The JDK's own delay in stop() is spent in full whenever no request happens to end in it. */
    private void waitForAnswers() {
        long end = System.nanoTime() + drain.toNanos();
        try {
            while (pool.getActiveCount() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, RequestHandler handler) throws IOException {
        try (exchange) {
            Reply reply = PostedBody.reply(exchange, handler);
            if (draining || reply.status() != 200) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static HttpsServer bind(InetSocketAddress address) {
        try {
            return HttpsServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the webhook server cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    private static ThreadPoolExecutor pool() {
        return new ThreadPoolExecutor(
                0,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                JdkWebhookServer::worker,
                JdkWebhookServer::waitForThread);
    }

    /** Slows the acceptance of requests down while all threads are busy; what must wait longer than it may is dropped. */
    private static void waitForThread(Runnable task, ThreadPoolExecutor pool) {
        try {
            if (!pool.getQueue().offer(task, 10, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("all threads of the webhook server are busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("the webhook server stops", e);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    }

    private static final class ModernTls extends HttpsConfigurator {

        ModernTls(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters connection) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            connection.setSSLParameters(parameters);
        }
    }
}
