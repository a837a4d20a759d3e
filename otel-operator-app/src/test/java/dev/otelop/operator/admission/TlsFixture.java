package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server on the loopback interface, an authority for it, and a client that trusts the authority. */
final class TlsFixture {

    static final RequestHandler OK = (path, body) -> Reply.json("{}".getBytes(StandardCharsets.UTF_8));

    final CertificateAuthority authority =
            CertificateAuthority.create("test", Validity.startingAt(Instant.now(), Duration.ofHours(1)));
    final ReloadableKeyManager keys = new ReloadableKeyManager(newCertificate());

    private final HttpClient client = newClient();

    WebhookServer serve(RequestHandler handler) {
        return serve(keys, handler);
    }

    WebhookServer serve(ReloadableKeyManager keys, RequestHandler handler) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return JdkWebhookServer.start(anyPort, keys.context(), handler, Duration.ofSeconds(5));
    }

    ServingCertificate newCertificate() {
        return newCertificate(Instant.now());
    }

    ServingCertificate newCertificate(Instant begin) {
        Credential issued = authority.server(List.of("127.0.0.1"), Validity.startingAt(begin, Duration.ofHours(1)));
        return new ServingCertificate(issued.privateKey(), List.of(issued.certificate()));
    }

    /** A client without connections and without TLS sessions to resume: its first request is a full handshake. */
    HttpClient newClient() {
        return HttpClient.newBuilder()
                .sslContext(trusting(authority.certificate()))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(60))
                .build();
    }

    HttpResponse<String> get(WebhookServer server, String path) throws IOException, InterruptedException {
        return client.send(request(server, path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(WebhookServer server, String path, String body) throws IOException, InterruptedException {
        return post(server, path, BodyPublishers.ofString(body));
    }

    HttpResponse<String> postInChunks(WebhookServer server, String path, String body)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(server, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    CompletableFuture<HttpResponse<String>> postLater(WebhookServer server, String path, String body) {
        HttpRequest request =
                request(server, path).POST(BodyPublishers.ofString(body)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(WebhookServer server, String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> post(WebhookServer server, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(request(server, path).POST(body).build(), BodyHandlers.ofString());
    }

    private static SSLContext trusting(X509Certificate authority) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
