package dev.otelop.operator.bench;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code make bench-operator}: what collectors cost. For each number of collectors a control plane and an operator of their
 * own; the operator runs in a process of its own, with the options it ships with, and shares the machine with the control
 * plane and with this program. At last the smallest number once more, among many objects of others.
 */
public final class OperatorScale {

    private static final int PODS = Integer.getInteger("otelop.bench.pods", 10_000);
    private static final int CONFIG_MAPS = Integer.getInteger("otelop.bench.configmaps", 2_000);

    private OperatorScale() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int[] numbers = Stream.of(System.getProperty("otelop.bench.collectors", "100,1000")
                        .split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        System.out.println(ScaleResult.HEADER);
        for (int number : numbers) {
            measure(number, 0, 0);
        }
        if (PODS + CONFIG_MAPS > 0) {
            measure(numbers[0], PODS, CONFIG_MAPS);
        }
    }

    private static void measure(int collectors, int pods, int configMaps) throws Exception {
        try (ScaleCluster cluster = ScaleCluster.start()) {
            cluster.fill(pods, configMaps);
            try (ScaleOperator operator = ScaleOperator.start(cluster)) {
                System.out.println(
                        new ScaleRun(cluster, operator).of(collectors).row(pods, configMaps));
            }
        }
    }
}
