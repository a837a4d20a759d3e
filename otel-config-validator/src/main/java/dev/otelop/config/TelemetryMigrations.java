package dev.otelop.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What releases changed about the collector's own telemetry. */
final class TelemetryMigrations {

    /** Host and port, each a text or references; an address in brackets has no counterpart in a reader. */
    private static final Pattern ADDRESS =
            Pattern.compile("((?:\\$\\{[^{}]+}|[^:\\[\\]${}\\s])*):(?:([0-9]{1,5})|(\\$\\{[^{}]+}))");

    private TelemetryMigrations() {}

    static List<Change> metricsAddress(CollectorConfig config) {
        return config.telemetry()
                .flatMap(telemetry -> entry(telemetry, "metrics"))
                .filter(metrics -> entry(metrics.value(), "readers").isEmpty())
                .flatMap(metrics -> entry(metrics.value(), "address"))
                .flatMap(TelemetryMigrations::change)
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Change> change(ConfigEntry address) {
        return Optional.ofNullable(address.value().tree())
                .map(Object::toString)
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(parts -> Change.of(
                        address,
                        "`address: %s` runs as a Prometheus reader in `readers`".formatted(parts.group()),
                        ConfigEdit.set(address.path(), List.of(reader(parts))),
                        ConfigEdit.rename(address.path(), "readers")));
    }

    /** The reader that collectors made of an address: without it the metrics would get other names. */
    private static Map<String, Object> reader(Matcher address) {
        Map<String, Object> prometheus = new LinkedHashMap<>();
        prometheus.put("host", address.group(1));
        prometheus.put("port", address.group(2) == null ? address.group(3) : Integer.valueOf(address.group(2)));
        prometheus.put("without_scope_info", true);
        prometheus.put("without_type_suffix", true);
        prometheus.put("without_units", true);
        return nest("pull", nest("exporter", nest("prometheus", prometheus)));
    }

    private static Map<String, Object> nest(String key, Map<String, Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Optional<ConfigEntry> entry(ConfigNode node, String key) {
        return node instanceof ConfigMapping mapping ? mapping.entry(key) : Optional.empty();
    }
}
