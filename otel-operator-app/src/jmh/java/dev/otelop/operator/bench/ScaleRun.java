package dev.otelop.operator.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One measurement. */
record ScaleRun(ScaleCluster cluster, ScaleOperator operator) {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofSeconds(Integer.getInteger("otelop.bench.rest", 60));
    private static final Duration LONGEST = Duration.ofMinutes(10);

    ScaleResult of(int collectors) throws InterruptedException {
        sleep(Duration.ofSeconds(5));
        long idle = operator.resident();
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Thread author = new Thread(() -> cluster.create(collectors), "author");
        author.start();
        Duration exist =
                until("the workloads", start, () -> cluster.workloads() == ScaleCollectors.workloads(collectors));
        Duration ready = until("the collectors", start, () -> operator.ready() == collectors);
        author.join();
        if (cluster.ready() != collectors) {
            throw new IllegalStateException("the API server knows of " + cluster.ready() + " ready collectors");
        }
        double cpu = operator.cpuSeconds();
        sleep(SETTLE);
        long writes = cluster.writesSince(begin);
        Instant rest = Instant.now();
        sleep(REST);
        double restWrites = cluster.writesSince(rest) * 60.0 / REST.toSeconds();
        return new ScaleResult(
                collectors,
                operator.started(),
                idle,
                exist,
                ready,
                writes,
                cpu,
                operator.peak(),
                operator.resident(),
                operator.anonymous(),
                restWrites);
    }

    private static Duration until(String what, long start, BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException(what + " were not there after " + LONGEST);
            }
            sleep(LOOK);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }
}
