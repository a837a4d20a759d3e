package dev.otelop.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the {@code logging} exporter to {@code debug}. */
final class LoggingMigrations {

    static final String DEBUG = "debug";
    static final String LOGGING = "logging";

    private static final String LOGLEVEL = "loglevel";
    private static final String VERBOSITY = "verbosity";
    private static final Map<String, String> VERBOSITY_OF_LEVEL =
            Map.of("debug", "detailed", "info", "normal", "warn", "basic", "error", "basic");

    private LoggingMigrations() {}

    static List<Change> loglevel(CollectorConfig config, String type) {
        return exporters(config, type)
                .flatMap(component -> loglevelChange(component).stream())
                .toList();
    }

    static List<Change> exporter(CollectorConfig config) {
        Set<String> taken = new TreeSet<>();
        config.components(ComponentKind.EXPORTER)
                .forEach(component -> taken.add(component.id().toString()));
        List<Change> changes = new ArrayList<>();
        exporters(config, LOGGING).filter(LoggingMigrations::fitsDebug).forEach(component -> {
            String id = freeId(component.id(), taken);
            taken.add(id);
            changes.add(rename(config, component, id));
        });
        return changes;
    }

    private static Stream<Component> exporters(CollectorConfig config, String type) {
        return config.components(ComponentKind.EXPORTER).stream()
                .filter(component -> component.id().type().equals(type));
    }

    private static Change rename(CollectorConfig config, Component component, String id) {
        List<ConfigEdit> edits = new ArrayList<>();
        config.usesOf(component)
                .forEach(use -> edits.add(ConfigEdit.set(use.node().path(), id)));
        edits.add(ConfigEdit.rename(component.entry().path(), id));
        String where = edits.size() > 1 ? ", in pipelines too" : "";
        return new Change(
                component.entry(), "exporter `%s` runs as `%s`%s".formatted(component.id(), id, where), edits);
    }

    /** {@code debug} with the same name, or another one where somebody has that already. */
    private static String freeId(ComponentId id, Set<String> taken) {
        String other = DEBUG + "/" + id.toString().replace('/', '_');
        Stream<String> first = Stream.of(new ComponentId(DEBUG, id.name()).toString(), other);
        Stream<String> more = IntStream.iterate(2, number -> number + 1).mapToObj(number -> other + "_" + number);
        return Stream.concat(first, more)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    /** A level that has no counterpart would make {@code debug} refuse to start. */
    private static boolean fitsDebug(Component component) {
        boolean settings = component.config() instanceof ConfigMapping
                || (component.config() instanceof ConfigScalar scalar && scalar.isNull());
        return settings
                && (level(component).isEmpty() || loglevelChange(component).isPresent());
    }

    private static Optional<Change> loglevelChange(Component component) {
        if (!(component.config() instanceof ConfigMapping settings) || settings.get(VERBOSITY) != null) {
            return Optional.empty();
        }
        return level(component)
                .flatMap(entry -> verbosity(entry.value())
                        .map(verbosity -> Change.of(
                                entry,
                                "`loglevel: %s` runs as `verbosity: %s`"
                                        .formatted(entry.value().tree(), verbosity),
                                ConfigEdit.set(entry.path(), verbosity),
                                ConfigEdit.rename(entry.path(), VERBOSITY))));
    }

    private static Optional<ConfigEntry> level(Component component) {
        return component.config() instanceof ConfigMapping settings ? settings.entry(LOGLEVEL) : Optional.empty();
    }

    private static Optional<String> verbosity(ConfigNode level) {
        return level instanceof ConfigScalar scalar && scalar.value() instanceof String word
                ? Optional.ofNullable(VERBOSITY_OF_LEVEL.get(word.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
