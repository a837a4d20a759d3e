/** Validation, editing and migration of OpenTelemetry Collector configurations. */
module dev.otelop.config {
    requires org.snakeyaml.engine;
    requires static transitive org.jspecify;

    exports dev.otelop.catalog;
    exports dev.otelop.config;
    exports dev.otelop.config.diagram;
    exports dev.otelop.findings;
}
