package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JdkWebhookServerTest {

    private final TlsFixture tls = new TlsFixture();

    @Test
    void answersWhatTheHandlerSays() throws Exception {
        try (WebhookServer server = tls.serve((path, body) -> Reply.json((path + " " + utf8(body)).getBytes()))) {
            HttpResponse<String> response = tls.post(server, "/validate?timeout=10s", "hello");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("/validate hello");
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @Test
    void speaksTls13AndHttp11() throws Exception {
        try (WebhookServer server = tls.serve(TlsFixture.OK)) {
            HttpResponse<String> response = tls.post(server, "/", "");

            assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(response.version()).hasToString("HTTP_1_1");
        }
    }

    @Test
    void refusesOtherMethodsThanPost() throws Exception {
        try (WebhookServer server = tls.serve(TlsFixture.OK)) {
            assertThat(tls.get(server, "/").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void acceptsABodyOfTheLargestSize() throws Exception {
        String largest = "x".repeat(PostedBody.LIMIT_BYTES);
        try (WebhookServer server =
                tls.serve((path, body) -> Reply.json(String.valueOf(body.length).getBytes()))) {
            assertThat(tls.post(server, "/", largest).body()).isEqualTo(String.valueOf(PostedBody.LIMIT_BYTES));
        }
    }

    @Test
    void refusesALargerBodyWithoutAskingTheHandler() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        String tooLarge = "x".repeat(PostedBody.LIMIT_BYTES + 1);
        try (WebhookServer server =
                tls.serve((path, body) -> Reply.json(new byte[] {(byte) asked.incrementAndGet()}))) {
            assertThat(tls.post(server, "/", tooLarge).statusCode()).isEqualTo(413);
            assertThat(tls.postInChunks(server, "/", tooLarge).statusCode()).isEqualTo(413);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void closingWaitsForTheAnswerThatIsBeingMade() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        WebhookServer server = tls.serve((path, body) -> {
            begun.countDown();
            await(finish);
            return Reply.json("done".getBytes(StandardCharsets.UTF_8));
        });
        CompletableFuture<HttpResponse<String>> response = tls.postLater(server, "/", "");
        await(begun);

        Thread closing = new Thread(server::close);
        closing.start();
        closing.join(300);
        assertThat(closing.isAlive()).isTrue();
        finish.countDown();

        assertThat(response.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
        closing.join(5_000);
        assertThat(closing.isAlive()).isFalse();
    }

    @Test
    void closingAnIdleServerTakesNoTime() throws Exception {
        WebhookServer server = tls.serve(TlsFixture.OK);
        tls.post(server, "/", "");

        long start = System.nanoTime();
        server.close();

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1000);
        assertThatThrownBy(() -> tls.post(server, "/", "")).isInstanceOf(IOException.class);
    }

    @Test
    void answersWhileManyOtherClientsStopInTheMiddleOfTheirHandshake() throws Exception {
        try (WebhookServer server = tls.serve(TlsFixture.OK);
                SilentClients silent = SilentClients.connect(server.port(), JdkWebhookServer.THREADS - 1)) {
            assertThat(silent.sockets()).allMatch(Socket::isConnected);
            assertThat(tls.post(server, "/", "").statusCode()).isEqualTo(200);
        }
    }

    private static String utf8(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
