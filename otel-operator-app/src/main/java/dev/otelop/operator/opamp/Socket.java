package dev.otelop.operator.opamp;

import io.opentelemetry.opamp.client.internal.connectivity.http.RetryAfterParser;
import io.opentelemetry.opamp.client.internal.connectivity.websocket.WebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket below the library. Beyond the library's own it reads certificates anew for each connection, hears when a
 * server that is too busy asks to wait, and knows when the last message was sent.
 */
final class Socket implements WebSocket {

    private static final int GOING_AWAY = 1001;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClients clients;
    private final String url;
    private final Backoff backoff;
    private final Runnable lost;
    private final CountDownLatch ended = new CountDownLatch(1);
    private okhttp3.@Nullable WebSocket open;
    private boolean closing;

    /**
     * @param lost called when a connection ends in whatever way
     */
    Socket(HttpClients clients, String url, Backoff backoff, Runnable lost) {
        this.clients = clients;
        this.url = url;
        this.backoff = backoff;
        this.lost = lost;
    }

    @Override
    public void open(Listener listener) {
        try {
            Request request = new Request.Builder().url(url).build();
            clients.current().newWebSocket(request, new Relay(listener));
        } catch (IOException | RuntimeException e) {
            listener.onFailure(e);
        }
    }

    @Override
    public synchronized boolean send(byte[] message) {
        return open != null && open.send(ByteString.of(message));
    }

    @Override
    public synchronized void close(int code, @Nullable String reason) {
        closing = true;
        if (open == null || !open.close(code, reason)) {
            ended.countDown();
        }
    }

    /** Waits for the end of a connection that was closed: by then everything was sent. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            synchronized (this) {
                if (open != null) {
                    open.cancel();
                }
            }
        }
    }

    private synchronized void over() {
        open = null;
        if (closing) {
            ended.countDown();
        }
        lost.run();
    }

    private final class Relay extends WebSocketListener {

        private final Listener listener;

        Relay(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(okhttp3.WebSocket socket, Response response) {
            synchronized (Socket.this) {
                open = socket;
            }
            listener.onOpen();
        }

        @Override
        public void onMessage(okhttp3.WebSocket socket, ByteString bytes) {
            listener.onMessage(bytes.toByteArray());
        }

        @Override
        public void onClosing(okhttp3.WebSocket socket, int code, String reason) {
            socket.close(GOING_AWAY, null);
            listener.onClosing();
        }

        @Override
        public void onClosed(okhttp3.WebSocket socket, int code, String reason) {
            over();
            listener.onClosed();
        }

        @Override
        public void onFailure(okhttp3.WebSocket socket, Throwable failure, @Nullable Response response) {
            over();
            if (response != null && (response.code() == UNAVAILABLE || response.code() == TOO_MANY_REQUESTS)) {
                String after = response.header("Retry-After");
                if (after != null) {
                    RetryAfterParser.getInstance().tryParse(after).ifPresent(backoff::suggestDelay);
                }
            }
            listener.onFailure(failure);
        }
    }
}
