package dev.otelop.operator.bench;

import java.time.Duration;

/**
 * What was measured.
 *
 * @param started from the start of the process until it is ready
 * @param idle resident bytes before the first collector
 * @param exist from the first request for a collector until all workloads exist
 * @param ready until all collectors are ready
 * @param writes of the operator until then
 * @param cpu of the operator until then, its start included
 * @param peak the most resident bytes
 * @param resting resident bytes after the rest
 * @param anonymous of these, the bytes that are not pages of files, which a system short of memory could drop
 * @param restWrites of the operator in a minute of the rest
 */
record ScaleResult(
        int collectors,
        Duration started,
        long idle,
        Duration exist,
        Duration ready,
        long writes,
        double cpu,
        long peak,
        long resting,
        long anonymous,
        double restWrites) {

    static final String HEADER = """
            | collectors | foreign pods, ConfigMaps | start | idle MB | all workloads exist | all Ready | writes per collector | CPU | peak MB | resting MB | of it anonymous | writes a minute at rest |
            |---|---|---|---|---|---|---|---|---|---|---|---|""";

    String row(int pods, int configMaps) {
        return "| %d | %d, %d | %.1f s | %.0f | %.1f s | %.1f s | %.1f | %.1f s | %.0f | %.0f | %.0f | %.1f |"
                .formatted(
                        collectors,
                        pods,
                        configMaps,
                        started.toMillis() / 1e3,
                        idle / 1e6,
                        exist.toMillis() / 1e3,
                        ready.toMillis() / 1e3,
                        (double) writes / collectors,
                        cpu,
                        peak / 1e6,
                        resting / 1e6,
                        anonymous / 1e6,
                        restWrites);
    }
}
