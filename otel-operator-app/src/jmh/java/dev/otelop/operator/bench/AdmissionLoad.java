package dev.otelop.operator.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;

/**
 * {@code make bench-admission}: how fast pods are admitted. The operator runs in a process of its own with the settings it
 * ships with; this process is the API server's side of its webhook, and shares the machine with it. The last column is
 * what the operator computes for one answer: unlike the others it means something on a machine that is busy otherwise.
 */
public final class AdmissionLoad {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("otelop.bench.seconds", 10));

    private static final List<Load> LOADS = List.of(
            new Load(1, Duration.ZERO, TIME),
            new Load(8, Duration.ZERO, TIME),
            new Load(64, Duration.ZERO, TIME),
            new Load(8, Duration.ofMillis(20), TIME));

    private AdmissionLoad() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (OperatorUnderLoad operator = OperatorUnderLoad.start()) {
            measure(operator, operator.webhook(), operator.trust(), operator.review());
        }
    }

    private static void measure(OperatorUnderLoad operator, URI webhook, SSLContext trust, byte[] review)
            throws Exception {
        System.out.printf("review of %d bytes, %d processors%n", review.length, processors());
        System.out.printf("first answer after start: %.0f ms%n", firstAnswer(webhook, trust, review));
        new Load(8, Duration.ZERO, TIME.multipliedBy(2)).run(webhook, trust, review);
        System.out.println("clients  pause ms  requests/s  p50 ms  p99 ms  max ms  CPU ms");
        for (Load load : LOADS) {
            Duration before = operator.computed();
            Latencies latencies = load.run(webhook, trust, review);
            System.out.printf(
                    "%7d  %8d  %10.0f  %6.2f  %6.2f  %6.2f  %6.3f%n",
                    load.clients(),
                    load.pause().toMillis(),
                    latencies.perSecond(),
                    latencies.millis(0.5),
                    latencies.millis(0.99),
                    latencies.millis(1),
                    operator.computed().minus(before).toNanos() / 1e6 / latencies.sorted().length);
        }
    }

    /** With the handshake, on a connection that nobody has used. */
    private static double firstAnswer(URI webhook, SSLContext trust, byte[] review) throws Exception {
        long start = System.nanoTime();
        try (ReviewConnection connection = ReviewConnection.open(webhook, trust, review)) {
            ReviewConnection.Answer answer = connection.ask();
            if (!answer.injects()) {
                throw new IllegalStateException(
                        "nothing is injected: " + answer.status() + " " + new String(answer.body()));
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
