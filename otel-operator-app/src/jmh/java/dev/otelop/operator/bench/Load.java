package dev.otelop.operator.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/**
 * Clients that each send one review after the other.
 *
 * @param pause what a client waits between an answer and its next review
 */
record Load(int clients, Duration pause, Duration time) {

    Latencies run(URI webhook, SSLContext trust, byte[] review) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Callable<long[]> client = () -> client(webhook, trust, review);
            long start = System.nanoTime();
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> answers : threads.invokeAll(Collections.nCopies(clients, client))) {
                latencies.add(answers.get());
            }
            return Latencies.of(latencies, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] client(URI webhook, SSLContext trust, byte[] review) throws IOException, InterruptedException {
        long[] latencies = new long[1024];
        int number = 0;
        long end = System.nanoTime() + time.toNanos();
        try (ReviewConnection connection = ReviewConnection.open(webhook, trust, review)) {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                ReviewConnection.Answer answer = connection.ask();
                latencies = number < latencies.length ? latencies : Arrays.copyOf(latencies, 2 * number);
                latencies[number++] = System.nanoTime() - start;
                if (!answer.status().contains(" 200 ")) {
                    throw new IOException("the operator answered " + answer.status());
                }
                if (!pause.isZero()) {
                    Thread.sleep(pause.toMillis());
                }
            }
        }
        return Arrays.copyOf(latencies, number);
    }
}
