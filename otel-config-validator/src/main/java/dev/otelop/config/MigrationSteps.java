package dev.otelop.config;

import dev.otelop.findings.RuleId;
import java.util.List;
import java.util.function.Function;

/** All migrations, each list by id. */
final class MigrationSteps {

    /** What the collector demands. */
    static final List<MigrationStep> ALL = List.of(
            step(
                    "migration.apache-receiver",
                    "0.39.0",
                    "the `httpd` receiver becomes `apache`, in pipelines too",
                    "0.39.0 renamed the `httpd` receiver",
                    config -> TypeMigrations.renamed(config, ComponentKind.RECEIVER, "httpd", "apache")),
            step(
                    "migration.ballast-size",
                    "0.109.0",
                    "memory_limiter: `ballast_size_mib` is dropped",
                    "there is no memory ballast since 0.109.0, and the key is refused",
                    KeyMigrations::ballastSize),
            step(
                    "migration.cors-keys",
                    "0.41.0",
                    "otlp receiver: `cors_allowed_origins` and `cors_allowed_headers` move into `cors`",
                    "0.41.0 gathered these keys",
                    KeyMigrations::corsKeys),
            step(
                    "migration.debug-loglevel",
                    "0.86.0",
                    "debug exporter: `loglevel` becomes `verbosity`",
                    "the `debug` exporter knows no `loglevel`",
                    config -> LoggingMigrations.loglevel(config, LoggingMigrations.DEBUG)),
            step(
                    "migration.health-check-port",
                    "0.24.0",
                    "health_check: `port` becomes part of `endpoint`",
                    "0.24.0 replaced `port` by `endpoint`",
                    KeyMigrations::healthCheckPort),
            step(
                    "migration.influxdb-schema",
                    "0.31.0",
                    "influxdb receiver: `metrics_schema` is dropped",
                    "0.31.0 took the key out",
                    config -> KeyMigrations.dropped(config, ComponentKind.RECEIVER, "influxdb", "metrics_schema")),
            step(
                    "migration.logging-exporter",
                    "0.111.0",
                    "the `logging` exporter becomes `debug`, in pipelines too",
                    "0.111.0 removed the `logging` exporter",
                    LoggingMigrations::exporter),
            step(
                    "migration.logging-loglevel",
                    "0.111.0",
                    "logging exporter: `loglevel` becomes `verbosity`",
                    "the `debug` exporter, which replaces `logging`, knows no `loglevel`",
                    config -> LoggingMigrations.loglevel(config, LoggingMigrations.LOGGING)),
            step(
                    "migration.metrics-address",
                    "0.123.0",
                    "service.telemetry.metrics: `address` becomes a Prometheus reader",
                    "collectors ignore `address` from 0.123.0 on and refuse it from 0.128.0 on",
                    TelemetryMigrations::metricsAddress),
            step(
                    "migration.opencensus-delay",
                    "0.9.0",
                    "opencensus exporter: `reconnection_delay` is dropped",
                    "0.9.0 took the key out",
                    config ->
                            KeyMigrations.dropped(config, ComponentKind.EXPORTER, "opencensus", "reconnection_delay")),
            step(
                    "migration.queue-blocking",
                    "0.129.0",
                    "exporters: `blocking` of `sending_queue` becomes `block_on_overflow`",
                    "0.129.0 took the old name out",
                    KeyMigrations::queueBlocking),
            step(
                    "migration.tls-keys",
                    "0.36.0",
                    "otlp exporters: TLS keys move into `tls`",
                    "0.36.0 gathered the TLS keys",
                    KeyMigrations::exporterTls),
            step(
                    "migration.tls-settings",
                    "0.36.0",
                    "otlp receiver: `tls_settings` becomes `tls`",
                    "0.36.0 renamed `tls_settings`",
                    KeyMigrations::receiverTls));

    /** Old names that the collector still accepts. */
    static final List<MigrationStep> ADVISED = List.of(new MigrationStep(
            new RuleId("migration.renamed-type"),
            new Version(0, 143, 0),
            "old names of component types become the new ones, in pipelines too",
            "the old name is deprecated",
            TypeMigrations::renamed));

    private MigrationSteps() {}

    private static MigrationStep step(
            String id, String from, String description, String reason, Function<CollectorConfig, List<Change>> plan) {
        Version version = Version.parse(from).orElseThrow();
        return new MigrationStep(new RuleId(id), version, description, reason, (config, target) -> plan.apply(config));
    }
}
