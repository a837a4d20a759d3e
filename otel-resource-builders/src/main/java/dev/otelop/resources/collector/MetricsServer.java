package dev.otelop.resources.collector;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigEdit;
import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import dev.otelop.findings.FieldPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the collector offers its own metrics to Prometheus. */
record MetricsServer(int port, boolean loopback) {

    private static final int DEFAULT_PORT = 8888;
    private static final FieldPath METRICS = FieldPath.of("service", "telemetry", "metrics");

    /** Since this version the default is localhost, which no scraper reaches. */
    private static final Version DEFAULT_IS_LOCAL = new Version(0, 111, 0);

    /** Since this version {@code address} is not read any more. */
    private static final Version ADDRESS_IGNORED = new Version(0, 123, 0);

    /** The server of a configuration as it will run; empty if metrics are off, pushed, or not known. */
    static Optional<MetricsServer> of(ConfigDocument document, ValidationTarget target, Variables variables) {
        ConfigNode metrics = metrics(document);
        if (isOff(metrics)) {
            return Optional.empty();
        }
        ConfigNode readers = Trees.at(metrics, "readers");
        if (!Trees.absent(readers)) {
            return readers instanceof ConfigList list ? firstPull(list, variables) : Optional.empty();
        }
        String address = Trees.text(metrics, "address");
        if (address != null && target.isBefore(ADDRESS_IGNORED)) {
            ListenAddress parsed = ListenAddress.parse(variables.resolve(address));
            return Optional.ofNullable(parsed.port()).map(port -> new MetricsServer(port, parsed.loopback()));
        }
        return Optional.of(new MetricsServer(DEFAULT_PORT, !target.isBefore(DEFAULT_IS_LOCAL)));
    }

    /**
     * The edit that lets scrapers reach the metrics of a collector whose default is localhost. None if the author
     * decided otherwise: readers, an address, metrics off, or anything that is not an empty or ordinary mapping.
     */
    static Optional<ConfigEdit> reachable(ConfigDocument document, ValidationTarget target) {
        ConfigNode root = document.root().orElse(null);
        ConfigNode metrics = metrics(document);
        boolean decided = isOff(metrics)
                || !Trees.absent(Trees.at(metrics, "readers"))
                || !Trees.absent(Trees.at(metrics, "address"));
        boolean editable = Trees.at(root, "service") instanceof ConfigMapping
                && open(Trees.at(root, "service", "telemetry"))
                && open(metrics);
        if (target.isBefore(DEFAULT_IS_LOCAL) || decided || !editable) {
            return Optional.empty();
        }
        return Optional.of(edit(root, metrics));
    }

    /** A null mapping is replaced as a whole, so that no edit reaches below a scalar. */
    private static ConfigEdit edit(@Nullable ConfigNode root, @Nullable ConfigNode metrics) {
        List<Object> readers = List.of(one("pull", one("exporter", one("prometheus", prometheus()))));
        if (metrics instanceof ConfigMapping) {
            return ConfigEdit.set(METRICS.key("readers"), readers);
        }
        if (Trees.at(root, "service", "telemetry") instanceof ConfigMapping) {
            return ConfigEdit.set(METRICS, one("readers", readers));
        }
        return ConfigEdit.set(METRICS.parent(), one("metrics", one("readers", readers)));
    }

    private static Map<String, Object> prometheus() {
        Map<String, Object> prometheus = new LinkedHashMap<>();
        prometheus.put("host", "0.0.0.0");
        prometheus.put("port", (long) DEFAULT_PORT);
        return prometheus;
    }

    private static Map<String, Object> one(String key, Object value) {
        return Collections.singletonMap(key, value);
    }

    private static boolean open(@Nullable ConfigNode node) {
        return Trees.absent(node) || node instanceof ConfigMapping;
    }

    private static boolean isOff(@Nullable ConfigNode metrics) {
        return "none".equalsIgnoreCase(Trees.text(metrics, "level"));
    }

    private static @Nullable ConfigNode metrics(ConfigDocument document) {
        return Trees.at(document.root().orElse(null), "service", "telemetry", "metrics");
    }

    private static Optional<MetricsServer> firstPull(ConfigList readers, Variables variables) {
        return readers.items().stream()
                .map(reader -> Trees.at(reader, "pull", "exporter", "prometheus"))
                .filter(ConfigMapping.class::isInstance)
                .findFirst()
                .flatMap(prometheus -> ofPrometheus(prometheus, variables));
    }

    private static Optional<MetricsServer> ofPrometheus(ConfigNode prometheus, Variables variables) {
        String host = Trees.text(prometheus, "host");
        String port = Trees.text(prometheus, "port");
        boolean loopback = host != null && new ListenAddress(variables.resolve(host), null).loopback();
        Integer number = port == null ? Integer.valueOf(DEFAULT_PORT) : ListenAddress.port(variables.resolve(port));
        return Optional.ofNullable(number).map(known -> new MetricsServer(known, loopback));
    }
}
