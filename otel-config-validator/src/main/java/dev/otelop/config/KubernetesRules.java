package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules that make sense only for a collector in a pod. */
final class KubernetesRules {

    /** Since then an endpoint that is not written means localhost; before, it meant every address. */
    private static final Version LOCALHOST_BY_DEFAULT = new Version(0, 104, 0);

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])(?::\\d+)?");

    private static final List<Server> SERVERS = List.of(
            new Server("jaeger", "grpc", 14250),
            new Server("jaeger", "thrift_binary", 6832),
            new Server("jaeger", "thrift_compact", 6831),
            new Server("jaeger", "thrift_http", 14268),
            new Server("otlp", "grpc", 4317),
            new Server("otlp", "http", 4318),
            new Server("zipkin", null, 9411));

    static final Rule LOOPBACK_RECEIVER = Rule.warning(
            "kubernetes.loopback-receiver",
            "A receiver listens on localhost in a pod that is to serve other pods.",
            (subject, report) -> {
                KubernetesContext context = subject.target().kubernetes();
                if (context == null || context.sidecar()) {
                    return;
                }
                subject.config().components(ComponentKind.RECEIVER).stream()
                        .filter(subject.config()::isUsed)
                        .forEach(receiver -> SERVERS.stream()
                                .filter(listener ->
                                        listener.type.equals(receiver.id().type()))
                                .forEach(listener -> listener.check(receiver, subject.target(), report)));
            });

    private KubernetesRules() {}

    static List<Rule> all() {
        return List.of(LOOPBACK_RECEIVER);
    }

    /**
     * One server that a receiver may start.
     *
     * @param protocol the key below {@code protocols} that starts it, null where the receiver itself does
     */
    private record Server(String type, @Nullable String protocol, int port) {

        void check(Component receiver, ValidationTarget target, Report report) {
            settings(receiver).forEach(settings -> {
                Optional<ConfigEntry> endpoint = entry(settings.value(), "endpoint");
                if (endpoint.isPresent() ? isLoopback(endpoint.get().value()) : isLoopbackByDefault(settings, target)) {
                    report.at(endpoint.orElse(settings))
                            .says("receiver `%s` listens on localhost, where no other pod reaches it", receiver.id())
                            .help("write `endpoint: 0.0.0.0:%s`", port(endpoint));
                }
            });
        }

        private Stream<ConfigEntry> settings(Component receiver) {
            if (protocol == null) {
                return Stream.of(receiver.entry());
            }
            return entry(receiver.config(), "protocols").stream()
                    .flatMap(protocols -> entry(protocols.value(), protocol).stream());
        }

        private String port(Optional<ConfigEntry> endpoint) {
            return endpoint.map(entry -> ((ConfigScalar) entry.value()).text())
                    .filter(text -> text.matches(".*:\\d+"))
                    .map(text -> text.substring(text.lastIndexOf(':') + 1))
                    .orElse(String.valueOf(port));
        }

        private static boolean isLoopback(ConfigNode endpoint) {
            return endpoint instanceof ConfigScalar scalar
                    && scalar.value() instanceof String text
                    && LOOPBACK.matcher(text).matches();
        }

        private static boolean isLoopbackByDefault(ConfigEntry settings, ValidationTarget target) {
            return target.isAtLeast(LOCALHOST_BY_DEFAULT) && !Sections.isUnknown(settings.value());
        }

        private static Optional<ConfigEntry> entry(ConfigNode node, String key) {
            return node instanceof ConfigMapping mapping ? mapping.entry(key) : Optional.empty();
        }
    }
}
