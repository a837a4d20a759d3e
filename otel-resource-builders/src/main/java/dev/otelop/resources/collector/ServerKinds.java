package dev.otelop.resources.collector;

import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.RECEIVER;
import static dev.otelop.resources.collector.Protocol.TCP;
import static dev.otelop.resources.collector.Protocol.UDP;
import static dev.otelop.resources.collector.ServerKind.Reach.LOCAL;
import static dev.otelop.resources.collector.ServerKind.Reach.POD;
import static dev.otelop.resources.collector.ServerKind.Reach.SERVICE;
import static dev.otelop.resources.collector.ServerKind.on;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigMapping;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every server that components open, by kind, then by type; what is not listed here opens no port that we know of. */
final class ServerKinds {

    private static final Predicate<ConfigMapping> ALWAYS = config -> true;
    private static final Predicate<ConfigMapping> V2 = on("use_v2");
    private static final Predicate<ConfigMapping> API_SERVER = on("api_server", "enabled");
    private static final @Nullable Integer NO_DEFAULT = null;

    static final List<ServerKind> ALL = List.of(
            kind(RECEIVER, "awsfirehose", "", 4433, TCP, "http"),
            kind(RECEIVER, "awsxray", "", 2000, UDP, null),
            kind(RECEIVER, "awsxray", "proxy_server", 2000, TCP, "http").with("endpoint", "proxy"),
            kind(RECEIVER, "carbon", "", 2003, TCP, null),
            kind(RECEIVER, "cloudflare", "logs", NO_DEFAULT, TCP, "http"),
            kind(RECEIVER, "collectd", "", 8081, TCP, "http"),
            kind(RECEIVER, "datadog", "", 8126, TCP, "http"),
            kind(RECEIVER, "faro", "", 8080, TCP, "http"),
            kind(RECEIVER, "fluentforward", "", 8006, TCP, null),
            kind(RECEIVER, "github", "webhook", 8080, TCP, "http"),
            kind(RECEIVER, "gitlab", "webhook", 8080, TCP, "http"),
            kind(RECEIVER, "influxdb", "", 8086, TCP, "http"),
            kind(RECEIVER, "jaeger", "protocols.grpc", 14250, TCP, "grpc"),
            kind(RECEIVER, "jaeger", "protocols.thrift_binary", 6832, UDP, null),
            kind(RECEIVER, "jaeger", "protocols.thrift_compact", 6831, UDP, null),
            kind(RECEIVER, "jaeger", "protocols.thrift_http", 14268, TCP, "http"),
            kind(RECEIVER, "libhoney", "http", 8080, TCP, "http"),
            kind(RECEIVER, "loki", "protocols.grpc", 9095, TCP, "grpc"),
            kind(RECEIVER, "loki", "protocols.http", 3100, TCP, "http"),
            kind(RECEIVER, "opencensus", "", 55678, TCP, "grpc"),
            kind(RECEIVER, "otelarrow", "protocols.grpc", 4317, TCP, "grpc"),
            kind(RECEIVER, "otlp", "protocols.grpc", 4317, TCP, "grpc"),
            kind(RECEIVER, "otlp", "protocols.http", 4318, TCP, "http"),
            kind(RECEIVER, "prometheus", "api_server.server_config", NO_DEFAULT, TCP, "http")
                    .with("endpoint", "")
                    .when(API_SERVER),
            kind(RECEIVER, "prometheusremotewrite", "", 9090, TCP, "http"),
            kind(RECEIVER, "sapm", "", 7276, TCP, "http"),
            kind(RECEIVER, "signalfx", "", 9943, TCP, "http"),
            kind(RECEIVER, "skywalking", "protocols.grpc", 11800, TCP, "grpc"),
            kind(RECEIVER, "skywalking", "protocols.http", 12800, TCP, "http"),
            kind(RECEIVER, "splunkhec", "", 8088, TCP, "http"),
            kind(RECEIVER, "statsd", "", 8125, UDP, null),
            kind(RECEIVER, "stef", "", 4320, TCP, "grpc"),
            kind(RECEIVER, "syslog", "tcp", NO_DEFAULT, TCP, null).with("listen_address", "tcp"),
            kind(RECEIVER, "syslog", "udp", NO_DEFAULT, UDP, null).with("listen_address", "udp"),
            kind(RECEIVER, "tcplog", "", NO_DEFAULT, TCP, null).with("listen_address", ""),
            kind(RECEIVER, "udplog", "", NO_DEFAULT, UDP, null).with("listen_address", ""),
            kind(RECEIVER, "wavefront", "", 2003, TCP, null),
            kind(RECEIVER, "webhookevent", "", NO_DEFAULT, TCP, "http"),
            kind(RECEIVER, "zipkin", "", 9411, TCP, "http"),
            kind(EXPORTER, "prometheus", "", NO_DEFAULT, TCP, "http"),
            kind(EXTENSION, "awsproxy", "", 2000, TCP, "http").reachedBy(LOCAL),
            kind(EXTENSION, "healthcheck", "", 13133, TCP, "http")
                    .reachedBy(POD)
                    .when(V2.negate()),
            kind(EXTENSION, "healthcheck", "grpc", 13132, TCP, "grpc")
                    .reachedBy(POD)
                    .when(V2),
            kind(EXTENSION, "healthcheck", "http", 13133, TCP, "http")
                    .reachedBy(POD)
                    .when(V2),
            kind(EXTENSION, "healthcheckv2", "", 13133, TCP, "http")
                    .reachedBy(POD)
                    .when(V2.negate()),
            kind(EXTENSION, "healthcheckv2", "grpc", 13132, TCP, "grpc")
                    .reachedBy(POD)
                    .when(V2),
            kind(EXTENSION, "healthcheckv2", "http", 13133, TCP, "http")
                    .reachedBy(POD)
                    .when(V2),
            kind(EXTENSION, "httpforwarder", "ingress", 6060, TCP, "http").with("endpoint", ""),
            kind(EXTENSION, "jaegerquery", "grpc", 16685, TCP, "grpc"),
            kind(EXTENSION, "jaegerquery", "http", 16686, TCP, "http").with("endpoint", ""),
            kind(EXTENSION, "jaegerremotesampling", "grpc", 14250, TCP, "grpc"),
            kind(EXTENSION, "jaegerremotesampling", "http", 5778, TCP, "http"),
            kind(EXTENSION, "pprof", "", 1777, TCP, "http").reachedBy(LOCAL),
            kind(EXTENSION, "zpages", "", 55679, TCP, "http").reachedBy(LOCAL));

    private ServerKinds() {}

    /** The servers that a component of this kind and type can open. */
    static List<ServerKind> of(ComponentKind kind, String type) {
        String plain = ServerKind.plain(type);
        return ALL.stream()
                .filter(server -> server.kind() == kind && server.type().equals(plain))
                .toList();
    }

    private static ServerKind kind(
            ComponentKind kind,
            String type,
            String section,
            @Nullable Integer defaultPort,
            Protocol protocol,
            @Nullable String appProtocol) {
        List<String> keys = section.isEmpty() ? List.of() : List.of(section.split("\\."));
        String suffix = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
        return new ServerKind(
                kind, type, keys, suffix, "endpoint", defaultPort, protocol, appProtocol, SERVICE, ALWAYS);
    }
}
