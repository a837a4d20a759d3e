package dev.otelop.testing.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One request of a client, from its first byte to the last one of its answer, which a watch may send much later. */
final class ProxiedConnection implements AutoCloseable {

    private final Socket client;
    private final Upstream upstream;
    private final String host;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Socket server;
    private volatile boolean watching;

    ProxiedConnection(Socket client, Upstream upstream, String host, ExecutorService threads) {
        this.client = client;
        this.upstream = upstream;
        this.host = host;
        this.threads = threads;
    }

    boolean watching() {
        return watching;
    }

    /** Returns when the connection has ended, in whatever way. */
    void serve(Fault fault) {
        try {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            RequestHead head = RequestHead.read(in);
            watching = head.request().watch();
            react(fault.to(head.request()), head, in);
        } catch (IOException e) {
            // One of the two ends has gone, which is all there is to say.
            watching = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        quietly(client);
        Socket other = server;
        if (other != null) {
            quietly(other);
        }
    }

    private void react(Reaction reaction, RequestHead head, InputStream in) throws IOException, InterruptedException {
        if (reaction instanceof Reaction.Hang) {
            closed.await();
        } else if (reaction instanceof Reaction.Refuse refusal) {
            RequestBody.skip(head, in);
            client.getOutputStream().write(refusal.answer().getBytes(StandardCharsets.UTF_8));
        } else if (reaction instanceof Reaction.Forward forward) {
            if (!closed.await(forward.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                forward(head, in, this::answer);
            }
        } else if (reaction instanceof Reaction.LoseAnswer lost) {
            forward(head, in, answer -> swallow(answer, lost.act()));
        }
    }

    private void forward(RequestHead head, InputStream in, AnswerSink sink) throws IOException {
        try (Socket opened = upstream.open()) {
            server = opened;
            OutputStream out = opened.getOutputStream();
            out.write(head.forwarded(host));
            RequestBody.copy(head, in, out);
            out.flush();
            if (head.websocket()) {
                threads.execute(() -> pass(in, out));
            }
            sink.take(opened.getInputStream());
        }
    }

    private void answer(InputStream from) throws IOException {
        byte[] buffer = new byte[16_384];
        OutputStream to = client.getOutputStream();
        for (int length = from.read(buffer); length > 0; length = from.read(buffer)) {
            to.write(buffer, 0, length);
            to.flush();
        }
    }

    /** The first byte of the answer says that the request was carried out. */
    private static void swallow(InputStream from, Runnable act) throws IOException {
        from.read();
        act.run();
    }

    private void pass(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            // The other direction ends too.
            close();
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a connection to the API server. */
    @FunctionalInterface
    interface Upstream {

        Socket open() throws IOException;
    }

    /** Does something with the API server's answer. */
    @FunctionalInterface
    private interface AnswerSink {

        void take(InputStream answer) throws IOException;
    }
}
