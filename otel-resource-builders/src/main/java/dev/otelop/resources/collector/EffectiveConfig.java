package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ValidationTarget;
import dev.otelop.resources.parts.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration as it will run, and what objects have to know of it.
 *
 * @param text the ConfigMap's content
 * @param hash SHA-256 of the text in lower-case hexadecimal digits
 * @param metrics where it offers its own metrics, null if it does not
 * @param health where it can be probed, null if it cannot
 * @param ports every port it opens
 */
record EffectiveConfig(
        String text,
        String hash,
        CollectorConfig config,
        List<Server> servers,
        @Nullable MetricsServer metrics,
        @Nullable HealthCheck health,
        OpenPorts ports) {

    /** The API server's limit for all values of a ConfigMap together. */
    static final int SIZE_LIMIT = 1024 * 1024;

    static EffectiveConfig of(ConfigDocument document, ValidationTarget target, Variables variables) {
        CollectorConfig config = CollectorConfig.of(document);
        List<Server> servers = Server.of(config);
        MetricsServer metrics = MetricsServer.of(document, target, variables).orElse(null);
        HealthCheck health = HealthCheck.of(servers, variables).orElse(null);
        String text = document.text();
        OpenPorts ports = OpenPorts.of(servers, metrics, variables);
        return new EffectiveConfig(text, Hash.of(text), config, servers, metrics, health, ports);
    }

    int size() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
