package dev.otelop.cluster;

import dev.otelop.cluster.pki.Credential;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The few calls that bring a new cluster to life, without a Kubernetes client. */
final class ApiServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI url;
    private final HttpClient http;

    ApiServer(Identity identity) {
        this.url = identity.server();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .sslContext(sslContext(identity))
                .build();
    }

    boolean ready() {
        return call(request("/readyz")) == 200;
    }

    boolean exists(String path) {
        return call(request(path)) == 200;
    }

    void create(String path, String json) {
        int code = call(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        if (code != 201) {
            throw new LocalClusterException("the API server answered %d to a new object in %s".formatted(code, path));
        }
    }

    String get(String path) {
        try {
            return send(request(path)).body();
        } catch (IOException e) {
            return "";
        }
    }

    /** 0 when there is no answer. */
    private int call(HttpRequest.Builder request) {
        try {
            return send(request).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw Interrupted.interrupted(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path));
    }

    private static SSLContext sslContext(Identity identity) {
        Credential user = identity.user("otelop-local-cluster", Identity.ADMINISTRATORS);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", identity.authority().certificate());
            store.setKeyEntry(
                    "user",
                    user.privateKey(),
                    new char[0],
                    List.of(user.certificate()).toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a certificate that was just made is refused", e);
        }
    }
}
