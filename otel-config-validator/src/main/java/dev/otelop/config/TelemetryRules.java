package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.Optional;

/** Rules about {@code service.telemetry}, what the collector tells about itself. */
final class TelemetryRules {

    private static final Version ADDRESS_IGNORED = new Version(0, 123, 0);
    private static final Version ADDRESS_REFUSED = new Version(0, 128, 0);
    /** Where the address of the collector's own metrics once stood. */
    static final FieldPath ADDRESS = FieldPath.of("service", "telemetry", "metrics", "address");

    private static final List<String> KEYS = List.of("logs", "metrics", "resource", "traces");

    static final Rule METRICS_ADDRESS = Rule.error(
            "telemetry.metrics-address",
            "`service.telemetry.metrics.address` is gone from the collector.",
            (subject, report) -> {
                if (subject.target().isBefore(ADDRESS_IGNORED)) {
                    return;
                }
                metrics(subject)
                        .flatMap(metrics -> metrics.entry("address"))
                        .ifPresent(
                                address -> report.at(address)
                                        .as(subject.errorIfReleasedSince(ADDRESS_REFUSED))
                                        .says(
                                                "`address` is ignored from collector %s on and refused from %s on",
                                                ADDRESS_IGNORED, ADDRESS_REFUSED)
                                        .help(
                                                "list a reader instead: `readers: [{pull: {exporter: {prometheus: {host: …, port: …}}}}]`"));
            });

    static final Rule UNKNOWN_KEY = Rule.error(
            "telemetry.unknown-key",
            "A key of `service.telemetry` is not one the collector knows.",
            (subject, report) -> telemetry(subject).stream()
                    .flatMap(telemetry -> telemetry.entries().stream())
                    .filter(entry -> !KEYS.contains(entry.key()))
                    .forEach(entry -> report.at(entry)
                            .as(subject.errorIfCovered())
                            .says("`service.telemetry` has no key `%s`", entry.key())
                            .meant(entry.key(), () -> KEYS, () -> Optional.of("expected one of " + Words.list(KEYS)))));

    private TelemetryRules() {}

    static List<Rule> all() {
        return List.of(METRICS_ADDRESS, UNKNOWN_KEY);
    }

    private static Optional<ConfigMapping> telemetry(Subject subject) {
        return subject.config()
                .telemetry()
                .flatMap(node -> node instanceof ConfigMapping mapping ? Optional.of(mapping) : Optional.empty());
    }

    private static Optional<ConfigMapping> metrics(Subject subject) {
        return telemetry(subject)
                .map(telemetry -> telemetry.get("metrics"))
                .flatMap(node -> node instanceof ConfigMapping mapping ? Optional.of(mapping) : Optional.empty());
    }
}
