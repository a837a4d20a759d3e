package dev.otelop.operator.admission;

import dev.otelop.operator.platform.Clients;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The webhooks of one replica behind a Service, put together from their parts, so that a test decides when it looks after
 * its certificates.
 */
final class Replica implements AutoCloseable {

    static final String SERVICE = "webhooks";
    static final String SECRET = "webhooks-serving-cert";

    private final ReloadableKeyManager keys = new ReloadableKeyManager();
    private final KubernetesClient client;
    private final WebhookServer server;
    private final TrustRenewal renewal;
    private final Registrations registrations;

    /**
     * @param user the audit log knows the replica by it
     */
    Replica(AdmissionCluster cluster, String namespace, String user, ConfigurationNames names, Clock clock) {
        this.client = Clients.connect(cluster.cluster().config(user, "system:masters"));
        List<AdmittedKind<?>> kinds = AdmittedKinds.all(RenderContext::defaults);
        RequestHandler handler = new AdmissionHandler(
                ValidatedKind.all(kinds, client.getKubernetesSerialization()), (webhook, code, took) -> {});
        this.server = JdkWebhookServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                keys.context(),
                handler,
                Duration.ofSeconds(1));
        this.registrations = Registrations.installed(client, names, (webhook, code, took) -> {}, clock);
        List<String> hosts = WebhookTarget.service(namespace, SERVICE, 443).hosts();
        this.renewal = new TrustRenewal(
                new SecretCertificates(new CertificateSecret(client, namespace, SECRET), hosts),
                registrations::publish,
                keys,
                (webhook, code, took) -> {},
                clock);
    }

    /** What the upkeep does every few seconds. */
    void look() {
        renewal.renew();
    }

    ServingCertificate serving() {
        return keys.serving().orElseThrow();
    }

    boolean ready() {
        return keys.servesAt(Instant.now());
    }

    /** As in an operator, with a look every few seconds, and another one when somebody changes a configuration. */
    Upkeep upkeep() {
        return Upkeep.of(renewal, registrations);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    /** Passes connections on to one replica after the other, as the Service of a cluster does. */
    static final class Balancer implements AutoCloseable {

        private final ServerSocket listener;
        private final List<Integer> ports;

        Balancer(Integer... ports) {
            try {
                this.listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.ports = List.of(ports);
            start(this::accept);
        }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() {
            try {
                listener.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void accept() {
            for (int turn = 0; !listener.isClosed(); turn++) {
                try {
                    Socket client = listener.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), ports.get(turn % ports.size()));
                    start(() -> pass(client, server));
                    start(() -> pass(server, client));
                } catch (IOException e) {
                    // Closed, or a replica that does not listen: the client sees its connection end.
                    Thread.yield();
                }
            }
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // The other direction ends too.
                Thread.yield();
            }
        }

        private static void start(Runnable task) {
            Thread thread = new Thread(task, "balancer");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
