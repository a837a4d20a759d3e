package dev.otelop.testing.fault;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A server on the loopback interface in front of the API server, which passes on what a client says as the user whose
 * settings it was given, unless a {@link Fault} decides otherwise. To the client it speaks HTTP without TLS, one request a
 * connection; watches over web sockets pass as they are.
 */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final URI server;
    private final SSLContext tls;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::thread);
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.none();

    private FaultProxy(Config user) {
        try {
            this.listener = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
            this.server = URI.create(user.getMasterUrl());
            this.tls = SSLUtils.sslContext(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the user's certificate cannot be used", e);
        }
    }

    /** A proxy that passes everything on. */
    public static FaultProxy as(Config user) {
        FaultProxy proxy = new FaultProxy(user);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    /** From now on requests meet this fault; those that are under way meet the one before. */
    public void inject(Fault next) {
        fault = next;
    }

    /** Cuts every connection, watches included, as when the way to the API server breaks. */
    public void cutAll() {
        open.forEach(ProxiedConnection::close);
    }

    /** Cuts all watches, as an API server does from time to time. */
    public void cutWatches() {
        open.stream().filter(ProxiedConnection::watching).forEach(ProxiedConnection::close);
    }

    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** The settings of a client that comes through here. */
    public Config config() {
        return Config.fromKubeconfig(kubeconfig());
    }

    /** The same as the text of a file. */
    public String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: proxy, cluster: {server: "%s"}}]
                users: [{name: proxy, user: {}}]
                contexts: [{name: proxy, context: {cluster: proxy, user: proxy}}]
                current-context: proxy
                """.formatted(url());
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cutAll();
            threads.shutdownNow();
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                ProxiedConnection connection =
                        new ProxiedConnection(client, this::upstream, server.getAuthority(), threads);
                open.add(connection);
                threads.execute(() -> {
                    try (connection) {
                        connection.serve(request -> fault.to(request));
                    } finally {
                        open.remove(connection);
                    }
                });
            }
        } catch (IOException e) {
            // The listener was closed, and with it the proxy.
            cutAll();
        }
    }

    private Socket upstream() throws IOException {
        return tls.getSocketFactory().createSocket(server.getHost(), server.getPort());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }
}
