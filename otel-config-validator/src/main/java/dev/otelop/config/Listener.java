package dev.otelop.config;

import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.RECEIVER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server that components of one type open.
 *
 * @param type without underscores
 * @param section the keys that lead to its settings; it is not opened where they are absent
 * @param key the setting that holds its address
 * @param port where it listens unless told otherwise, 0 if it has to be told
 */
record Listener(ComponentKind kind, String type, List<String> section, String key, int port, boolean udp) {

    /** By kind, then by type; sources are the {@code createDefaultConfig} functions of the components. */
    static final List<Listener> ALL = List.of(
            tcp(RECEIVER, "awsfirehose", "", 4433),
            tcp(RECEIVER, "carbon", "", 2003),
            tcp(RECEIVER, "collectd", "", 8081),
            tcp(RECEIVER, "datadog", "", 8126),
            tcp(RECEIVER, "faro", "", 8080),
            tcp(RECEIVER, "fluentforward", "", 0),
            tcp(RECEIVER, "influxdb", "", 8086),
            tcp(RECEIVER, "jaeger", "protocols.grpc", 14250),
            udp(RECEIVER, "jaeger", "protocols.thrift_binary", "endpoint", 6832),
            udp(RECEIVER, "jaeger", "protocols.thrift_compact", "endpoint", 6831),
            tcp(RECEIVER, "jaeger", "protocols.thrift_http", 14268),
            tcp(RECEIVER, "loki", "protocols.grpc", 3600),
            tcp(RECEIVER, "loki", "protocols.http", 3500),
            tcp(RECEIVER, "otelarrow", "protocols.grpc", 4317),
            tcp(RECEIVER, "otlp", "protocols.grpc", 4317),
            tcp(RECEIVER, "otlp", "protocols.http", 4318),
            tcp(RECEIVER, "prometheusremotewrite", "", 9090),
            tcp(RECEIVER, "signalfx", "", 9943),
            tcp(RECEIVER, "skywalking", "protocols.grpc", 11800),
            tcp(RECEIVER, "skywalking", "protocols.http", 12800),
            tcp(RECEIVER, "splunkhec", "", 8088),
            udp(RECEIVER, "statsd", "", "endpoint", 8125),
            udp(RECEIVER, "syslog", "udp", "listen_address", 0),
            tcp(RECEIVER, "syslog", "tcp", 0).with("listen_address"),
            tcp(RECEIVER, "tcplog", "", 0).with("listen_address"),
            udp(RECEIVER, "udplog", "", "listen_address", 0),
            tcp(RECEIVER, "webhookevent", "", 0),
            tcp(RECEIVER, "zipkin", "", 9411),
            tcp(EXPORTER, "prometheus", "", 0),
            tcp(EXTENSION, "healthcheck", "", 13133),
            tcp(EXTENSION, "httpforwarder", "ingress", 6060),
            tcp(EXTENSION, "jaegerremotesampling", "grpc", 14250),
            tcp(EXTENSION, "jaegerremotesampling", "http", 5778),
            tcp(EXTENSION, "pprof", "", 1777),
            tcp(EXTENSION, "zpages", "", 55679));

    private static final Map<String, List<Listener>> BY_TYPE =
            ALL.stream().collect(Collectors.groupingBy(Listener::type));

    private static Listener tcp(ComponentKind kind, String type, String section, int port) {
        return new Listener(kind, type, keys(section), "endpoint", port, false);
    }

    private static Listener udp(ComponentKind kind, String type, String section, String key, int port) {
        return new Listener(kind, type, keys(section), key, port, true);
    }

    private Listener with(String otherKey) {
        return new Listener(kind, type, section, otherKey, port, udp);
    }

    private static List<String> keys(String section) {
        return section.isEmpty() ? List.of() : Arrays.asList(section.split("\\."));
    }

    /** The entry whose value holds its settings, empty if the component does not open it. */
    Optional<ConfigEntry> settings(Component component) {
        if (section.isEmpty()) {
            return Optional.of(component.entry());
        }
        return Values.entry(component.config(), section.toArray(String[]::new))
                .filter(entry -> !Values.is(entry.value(), false, "enabled"));
    }

    /** Every server that components open which the collector starts, in the order of the components. */
    static List<Open> in(CollectorConfig config) {
        return config.components().stream()
                .filter(config::isUsed)
                .flatMap(component -> ofType(component)
                        .flatMap(listener -> listener.settings(component).stream()
                                .map(settings -> new Open(listener, component, settings))))
                .toList();
    }

    private static Stream<Listener> ofType(Component component) {
        String type = ComponentIndex.plain(component.id().type());
        return BY_TYPE.getOrDefault(type, List.of()).stream().filter(listener -> listener.kind == component.kind());
    }

    /** One such server of one component. */
    record Open(Listener listener, Component component, ConfigEntry settings) {

        /** The entry that holds its address, if it is written. */
        Optional<ConfigEntry> written() {
            return Values.entry(settings.value(), listener.key).filter(entry -> !Sections.isNull(entry.value()));
        }

        /** The entry that holds the address, or else the one that opens the server. */
        ConfigEntry place() {
            return written().orElse(settings);
        }

        /** Its address, empty when it depends on the environment or is none. */
        Optional<ListenAddress> address() {
            if (Sections.isUnknown(settings.value())) {
                return Optional.empty();
            }
            Optional<ConfigEntry> written = written();
            if (written.isEmpty()) {
                return listener.port == 0
                        ? Optional.empty()
                        : Optional.of(new ListenAddress("localhost", String.valueOf(listener.port)));
            }
            // The host may come from the environment while the port is written down.
            return written.map(ConfigEntry::value)
                    .filter(ConfigScalar.class::isInstance)
                    .map(node -> ((ConfigScalar) node).text())
                    .filter(text -> !text.contains("://"))
                    .flatMap(ListenAddress::parse);
        }
    }
}
