package dev.otelop.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The programs that run, by name in the order of their start, and the watchdog over them. */
final class Processes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path programs;
    private final Path workDirectory;
    private final Watchdog watchdog;
    private final Map<String, Daemon> daemons = new LinkedHashMap<>();

    Processes(Path programs, Path workDirectory) {
        this.programs = programs;
        this.workDirectory = workDirectory;
        this.watchdog = Watchdog.over(workDirectory);
    }

    void start(ProgramCall call) {
        daemons.put(call.name(), Daemon.start(programs, call, workDirectory));
        watchdog.guard(daemons.values());
    }

    void kill(String name) {
        Daemon daemon = daemons.remove(name);
        if (daemon == null) {
            throw new IllegalStateException(name + " does not run");
        }
        daemon.kill();
        daemon.awaitEnd();
        watchdog.guard(daemons.values());
    }

    /** Returns when the condition holds; fails when a program dies before that, or after much too long a time. */
    void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            daemons.values().forEach(Daemon::requireAlive);
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new LocalClusterException(
                        "waited %d s for %s%n%s".formatted(PATIENCE.toSeconds(), what, lastWords()));
            }
            Interrupted.sleep(BETWEEN_LOOKS);
        }
    }

    /** Nothing of the cluster outlives it, so there is nothing to save: everything is killed, the directory removed. */
    @Override
    public void close() {
        daemons.values().forEach(Daemon::kill);
        daemons.values().forEach(Daemon::awaitEnd);
        daemons.clear();
        watchdog.close();
    }

    private String lastWords() {
        return daemons.values().stream()
                .map(daemon -> daemon.name() + ":\n" + daemon.lastWords())
                .collect(Collectors.joining("\n"));
    }
}
