package dev.otelop.operator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operator as {@code bin/otelop run} starts it, and what Linux and its metrics page say about it. */
final class ScaleOperator implements AutoCloseable {

    /** What a container with the chart's limit looks like to Java. */
    private static final String LIMIT = "-XX:MaxRAM=512m";

    private static final Path LOG = Path.of(System.getProperty("java.io.tmpdir"), "otelop-bench-operator.log");
    private static final Pattern READY =
            Pattern.compile("otelop_managed_resources\\{kind=\"OpenTelemetryCollector\",state=\"ready\"} (\\S+)");
    private static final double TICKS_PER_SECOND = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int metrics;
    private final Duration started;

    private ScaleOperator(Process process, int metrics, int probes) {
        this.process = process;
        this.metrics = metrics;
        this.started = awaitReadiness(probes);
    }

    /**
     * Returns when it is ready.
     *
     * @param virtualMachine more options for the Java virtual machine
     */
    static ScaleOperator start(ScaleCluster cluster, String virtualMachine) throws IOException {
        int metrics = freePort();
        int probes = freePort();
        int webhooks = freePort();
        Path kubeconfig = Files.writeString(cluster.directory().resolve("operator.kubeconfig"), cluster.operator());
        List<String> command = new ArrayList<>(List.of(
                ScaleCluster.ROOT.resolve(Path.of("bin", "otelop")).toString(),
                "run",
                "--kubeconfig=" + kubeconfig,
                "--metrics-bind-address=127.0.0.1:" + metrics,
                "--health-probe-bind-address=127.0.0.1:" + probes,
                "--webhook-port=" + webhooks,
                "--webhook-url=https://127.0.0.1:" + webhooks));
        command.addAll(words(System.getProperty("otelop.bench.run", "")));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().merge("OTELOP_JVM", LIMIT + " " + virtualMachine, (given, ours) -> ours + " " + given);
        return new ScaleOperator(builder.start(), metrics, probes);
    }

    Duration started() {
        return started;
    }

    /** Collectors that are ready, as the operator sees it. */
    long ready() {
        Matcher match = READY.matcher(get(metrics, "/metrics").body);
        return match.find() ? (long) Double.parseDouble(match.group(1)) : 0;
    }

    /** Bytes of memory now. */
    long resident() {
        return status("VmRSS");
    }

    /** Of it what is no page of a file. */
    long anonymous() {
        return status("RssAnon");
    }

    /** The most it ever was. */
    long peak() {
        return status("VmHWM");
    }

    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private long status(String name) {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith(name + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1024;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException("this benchmark needs Linux and an operator that runs", e);
        }
    }

    private Duration awaitReadiness(int probes) {
        long begin = System.nanoTime();
        while (get(probes, "/readyz").code != 200) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(1)) {
                process.destroyForcibly();
                throw new IllegalStateException("the operator did not become ready");
            }
            pause();
        }
        return Duration.between(process.info().startInstant().orElseThrow(), Instant.now());
    }

    private record Answer(int code, String body) {}

    private Answer get(int port, String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
