package dev.otelop.operator.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code make bench-operator}: what collectors cost. For each number of collectors a control plane and an operator of their
 * own; the operator runs in a process of its own, with the options it ships with, and shares the machine with the control
 * plane and with this program. At last the smallest number once more, among many objects of others.
 */
public final class OperatorScale {

    private static final int PODS = Integer.getInteger("otelop.bench.pods", 10_000);
    private static final int CONFIG_MAPS = Integer.getInteger("otelop.bench.configmaps", 2_000);

    private static final Path ARCHIVE =
            ScaleCluster.ROOT.resolve(Path.of("otel-operator-app", "target", "otelop-run.jsa"));

    private OperatorScale() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int[] numbers = Stream.of(System.getProperty("otelop.bench.collectors", "100,1000")
                        .split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        archiveClasses();
        System.out.println(ScaleResult.HEADER);
        for (int number : numbers) {
            measure(number, 0, 0);
        }
        if (PODS + CONFIG_MAPS > 0) {
            measure(numbers[0], PODS, CONFIG_MAPS);
        }
    }

    /** Lets an operator work once, and keeps what it has loaded, as the build of an image does. */
    private static void archiveClasses() throws Exception {
        Files.deleteIfExists(ARCHIVE);
        try (ScaleCluster cluster = ScaleCluster.start();
                ScaleOperator operator = ScaleOperator.start(cluster, "-XX:ArchiveClassesAtExit=" + ARCHIVE)) {
            cluster.create(10);
            while (operator.ready() < 10) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        if (!Files.exists(ARCHIVE)) {
            throw new IllegalStateException("the operator left no archive of its classes");
        }
    }

    private static void measure(int collectors, int pods, int configMaps) throws Exception {
        try (ScaleCluster cluster = ScaleCluster.start()) {
            cluster.fill(pods, configMaps);
            try (ScaleOperator operator = ScaleOperator.start(cluster, "-XX:SharedArchiveFile=" + ARCHIVE)) {
                System.out.println(
                        new ScaleRun(cluster, operator).of(collectors).row(pods, configMaps));
            }
        }
    }
}
