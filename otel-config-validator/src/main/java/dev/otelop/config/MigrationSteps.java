package dev.otelop.config;

import dev.otelop.findings.RuleId;
import java.util.List;
import java.util.function.Function;

/** All migrations, by id. */
final class MigrationSteps {

    static final List<MigrationStep> ALL = List.of(
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

    private MigrationSteps() {}

    private static MigrationStep step(
            String id, String from, String description, String reason, Function<CollectorConfig, List<Change>> plan) {
        Version version = Version.parse(from).orElseThrow();
        return new MigrationStep(new RuleId(id), version, description, reason, plan);
    }
}
