package dev.otelop.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys of components that releases moved, renamed or dropped. */
final class KeyMigrations {

    private static final List<String> OTLP_EXPORTERS = List.of("otlp", "otlp_grpc", "otlp_http", "otlphttp");
    private static final List<String> TLS_KEYS = List.of(
            "ca_file",
            "cert_file",
            "insecure",
            "insecure_skip_verify",
            "key_file",
            "max_version",
            "min_version",
            "server_name_override");

    private KeyMigrations() {}

    static List<Change> ballastSize(CollectorConfig config) {
        return Stream.of(ComponentKind.PROCESSOR, ComponentKind.EXTENSION)
                .flatMap(kind -> settings(config, kind, List.of("memory_limiter")))
                .flatMap(settings -> settings.entry("ballast_size_mib").stream())
                .map(entry -> Change.of(entry, "`ballast_size_mib` is left out", ConfigEdit.remove(entry.path())))
                .toList();
    }

    static List<Change> dropped(CollectorConfig config, ComponentKind kind, String type, String key) {
        return settings(config, kind, List.of(type))
                .flatMap(settings -> settings.entry(key).stream())
                .map(entry -> Change.of(entry, "`%s` is left out".formatted(key), ConfigEdit.remove(entry.path())))
                .toList();
    }

    static List<Change> queueBlocking(CollectorConfig config) {
        return config.components(ComponentKind.EXPORTER).stream()
                .flatMap(exporter -> mapping(exporter.config()))
                .flatMap(settings -> mapping(settings.get("sending_queue")))
                .filter(queue -> queue.get("block_on_overflow") == null)
                .flatMap(queue -> queue.entry("blocking").stream())
                .map(entry -> Change.of(
                        entry,
                        "`blocking` runs as `block_on_overflow`",
                        ConfigEdit.rename(entry.path(), "block_on_overflow")))
                .toList();
    }

    static List<Change> receiverTls(CollectorConfig config) {
        return otlpProtocols(config)
                .filter(protocol -> protocol.get("tls") == null)
                .flatMap(protocol -> protocol.entry("tls_settings").stream())
                .map(entry -> Change.of(entry, "`tls_settings` runs as `tls`", ConfigEdit.rename(entry.path(), "tls")))
                .toList();
    }

    static List<Change> exporterTls(CollectorConfig config) {
        return settings(config, ComponentKind.EXPORTER, OTLP_EXPORTERS)
                .flatMap(settings -> gathered(settings, "tls", identity(TLS_KEYS)).stream())
                .toList();
    }

    static List<Change> corsKeys(CollectorConfig config) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("cors_allowed_origins", "allowed_origins");
        keys.put("cors_allowed_headers", "allowed_headers");
        return otlpProtocols(config)
                .flatMap(protocol -> gathered(protocol, "cors", keys).stream())
                .toList();
    }

    static List<Change> healthCheckPort(CollectorConfig config) {
        return settings(config, ComponentKind.EXTENSION, List.of("health_check"))
                .flatMap(settings -> settings.entry("port").flatMap(port -> endpoint(settings, port)).stream())
                .toList();
    }

    private static Optional<Change> endpoint(ConfigMapping settings, ConfigEntry port) {
        boolean number = port.value() instanceof ConfigScalar scalar
                && (scalar.value() instanceof Long || scalar.hasReference());
        ConfigNode endpoint = settings.get("endpoint");
        if (!number || (endpoint != null && !isHost(endpoint))) {
            return Optional.empty();
        }
        String host = endpoint == null ? "0.0.0.0" : String.valueOf(endpoint.tree());
        String address = host + ":" + port.value().tree();
        String what = "`port: %s` runs as `endpoint: %s`".formatted(port.value().tree(), address);
        return Optional.of(
                endpoint == null
                        ? Change.of(
                                port,
                                what,
                                ConfigEdit.set(port.path(), address),
                                ConfigEdit.rename(port.path(), "endpoint"))
                        : Change.of(
                                port, what, ConfigEdit.set(endpoint.path(), address), ConfigEdit.remove(port.path())));
    }

    private static boolean isHost(ConfigNode endpoint) {
        return endpoint instanceof ConfigScalar scalar
                && scalar.value() instanceof String text
                && !text.isEmpty()
                && !text.contains(":");
    }

    /** Moves keys into a map of their own, if there is no such map yet. */
    private static Optional<Change> gathered(ConfigMapping settings, String into, Map<String, String> keys) {
        List<ConfigEntry> moved = settings.entries().stream()
                .filter(entry -> keys.containsKey(entry.key()))
                .toList();
        if (moved.isEmpty() || settings.get(into) != null) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        moved.forEach(entry -> map.put(
                keys.getOrDefault(entry.key(), entry.key()), entry.value().tree()));
        List<ConfigEdit> edits = new ArrayList<>();
        edits.add(ConfigEdit.set(settings.path().key(into), map));
        moved.forEach(entry -> edits.add(ConfigEdit.remove(entry.path())));
        String names = String.join("`, `", moved.stream().map(ConfigEntry::key).toList());
        return Optional.of(new Change(moved.get(0), "`%s` moved into `%s`".formatted(names, into), edits));
    }

    private static Map<String, String> identity(List<String> keys) {
        Map<String, String> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, key));
        return map;
    }

    private static Stream<ConfigMapping> otlpProtocols(CollectorConfig config) {
        return settings(config, ComponentKind.RECEIVER, List.of("otlp"))
                .flatMap(settings -> mapping(settings.get("protocols")))
                .flatMap(protocols -> Stream.of("grpc", "http").flatMap(name -> mapping(protocols.get(name))));
    }

    private static Stream<ConfigMapping> settings(CollectorConfig config, ComponentKind kind, List<String> types) {
        return config.components(kind).stream()
                .filter(component -> types.contains(component.id().type()))
                .flatMap(component -> mapping(component.config()));
    }

    private static Stream<ConfigMapping> mapping(@Nullable ConfigNode node) {
        return node instanceof ConfigMapping mapping ? Stream.of(mapping) : Stream.empty();
    }
}
