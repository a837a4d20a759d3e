package dev.otelop.operator.opamp;

import io.opentelemetry.opamp.client.internal.connectivity.http.HttpSender;
import io.opentelemetry.opamp.client.internal.connectivity.http.OkHttpSender;
import io.opentelemetry.opamp.client.internal.request.delay.PeriodicDelay;
import io.opentelemetry.opamp.client.internal.request.service.HttpRequestService;
import io.opentelemetry.opamp.client.internal.request.service.WebSocketRequestService;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Ways to a server, by the scheme of its address. */
final class Lines {

    /** Over HTTP a server cannot call: somebody has to ask. */
    private static final Duration POLLING = Duration.ofSeconds(30);

    private Lines() {}

    /**
     * @param heartbeat how often a server is asked over HTTP, zero for half a minute
     * @param lost called when a connection ends that was meant to stay
     */
    static Line to(ServerAddress server, HttpClients clients, Duration heartbeat, Runnable lost) {
        Backoff backoff = new Backoff(RandomGenerator.getDefault());
        return server.isWebSocket()
                ? socket(server, clients, backoff, lost)
                : requests(server, clients, backoff, heartbeat.isZero() ? POLLING : heartbeat);
    }

    private static Line socket(ServerAddress server, HttpClients clients, Backoff backoff, Runnable lost) {
        Socket socket = new Socket(clients, server.endpoint().toString(), backoff, lost);
        WebSocketRequestService service = WebSocketRequestService.create(socket, backoff);
        return new Line(service, true, patience -> {
            service.stop();
            socket.awaitEnd(patience);
        });
    }

    private static Line requests(ServerAddress server, HttpClients clients, Backoff backoff, Duration polling) {
        Requests requests = new Requests(clients, server.endpoint().toString());
        HttpRequestService service =
                HttpRequestService.create(requests, PeriodicDelay.ofFixedDuration(polling), backoff);
        return new Line(service, false, patience -> {
            CountDownLatch sent = requests.next();
            if (!patience.isZero()) {
                service.sendRequest();
                sent.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            service.stop();
        });
    }

    /** Sends requests with the client that is up to date. */
    private static final class Requests implements HttpSender {

        private final HttpClients clients;
        private final String url;
        private volatile CountDownLatch next = new CountDownLatch(1);

        Requests(HttpClients clients, String url) {
            this.clients = clients;
            this.url = url;
        }

        /** Opens when a request that is made from now on has been answered. */
        CountDownLatch next() {
            CountDownLatch latch = new CountDownLatch(1);
            next = latch;
            return latch;
        }

        @Override
        public CompletableFuture<Response> send(BodyWriter body, int length) {
            CountDownLatch answered = next;
            try {
                return OkHttpSender.create(url, clients.current())
                        .send(body, length)
                        .whenComplete((response, failure) -> answered.countDown());
            } catch (IOException | RuntimeException e) {
                answered.countDown();
                return CompletableFuture.failedFuture(e);
            }
        }
    }
}
