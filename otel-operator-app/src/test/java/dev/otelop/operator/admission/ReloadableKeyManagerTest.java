package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class ReloadableKeyManagerTest {

    private static final int HANDSHAKES = 200;

    private final TlsFixture tls = new TlsFixture();

    @Test
    void newConnectionsSeeTheNewCertificate() throws Exception {
        try (WebhookServer server = tls.serve(TlsFixture.OK)) {
            assertThat(shownTo(tls.newClient(), server)).isEqualTo(serving().leaf());

            ServingCertificate next = tls.newCertificate();
            tls.keys.serve(next);

            assertThat(shownTo(tls.newClient(), server)).isEqualTo(next.leaf());
        }
    }

    @Test
    void establishedConnectionsGoOn() throws Exception {
        try (WebhookServer server = tls.serve(TlsFixture.OK)) {
            tls.post(server, "/", "");
            tls.keys.serve(tls.newCertificate());
            assertThat(tls.post(server, "/", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void noHandshakeFailsWhileCertificatesAreExchangedWithoutPause() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger exchanges = new AtomicInteger();
        List<ServingCertificate> certificates =
                IntStream.range(0, 20).mapToObj(i -> tls.newCertificate()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (WebhookServer server = tls.serve(TlsFixture.OK)) {
            Future<?> exchanging = threads.submit(() -> {
                while (!over.get()) {
                    tls.keys.serve(certificates.get(exchanges.getAndIncrement() % certificates.size()));
                    Thread.yield();
                    sleepABit();
                }
            });
            List<Future<Integer>> clients =
                    List.of(threads.submit(() -> handshakes(server)), threads.submit(() -> handshakes(server)));
            int succeeded = 0;
            for (Future<Integer> client : clients) {
                succeeded += client.get(60, TimeUnit.SECONDS);
            }
            over.set(true);
            exchanging.get(5, TimeUnit.SECONDS);

            assertThat(succeeded).isEqualTo(HANDSHAKES);
            assertThat(exchanges.get()).isGreaterThan(HANDSHAKES);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void offersNothingForAKeyOfAnotherKind() {
        assertThat(tls.keys.chooseEngineServerAlias("RSA", null, null)).isNull();
        assertThat(tls.keys.getServerAliases("RSA", null)).isNull();
        assertThat(tls.keys.chooseEngineServerAlias("EC", null, null)).isNotNull();
    }

    @Test
    void keyAndChainOfAnAliasStayTogetherAfterAnExchange() {
        String alias = tls.keys.chooseEngineServerAlias("EC", null, null);
        ServingCertificate first = serving();

        tls.keys.serve(tls.newCertificate());

        assertThat(tls.keys.getPrivateKey(alias)).isEqualTo(first.key());
        assertThat(tls.keys.getCertificateChain(alias)).containsExactly(first.leaf());
    }

    @Test
    void withoutACertificateNoHandshakeSucceedsUntilThereIsOne() throws Exception {
        ReloadableKeyManager keys = new ReloadableKeyManager();
        try (WebhookServer server = tls.serve(keys, TlsFixture.OK)) {
            assertThatThrownBy(() -> shownTo(tls.newClient(), server)).isInstanceOf(SSLException.class);
            assertThat(keys.servesAt(Instant.now())).isFalse();

            ServingCertificate first = tls.newCertificate();
            keys.serve(first);

            assertThat(shownTo(tls.newClient(), server)).isEqualTo(first.leaf());
            assertThat(keys.servesAt(Instant.now())).isTrue();
            assertThat(keys.servesAt(first.leaf().getNotAfter().toInstant())).isFalse();
        }
    }

    private ServingCertificate serving() {
        return tls.keys.serving().orElseThrow();
    }

    private int handshakes(WebhookServer server) throws Exception {
        int succeeded = 0;
        for (int i = 0; i < HANDSHAKES / 2; i++) {
            shownTo(tls.newClient(), server);
            succeeded++;
        }
        return succeeded;
    }

    private Certificate shownTo(HttpClient client, WebhookServer server) throws Exception {
        HttpResponse<Void> response = client.send(
                tls.request(server, "/").POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        return response.sslSession()
                .orElseThrow(() -> new SSLPeerUnverifiedException("no TLS"))
                .getPeerCertificates()[0];
    }

    private static void sleepABit() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
