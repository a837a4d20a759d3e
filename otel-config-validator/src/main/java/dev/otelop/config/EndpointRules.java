package dev.otelop.config;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules about where exporters of OTLP send to. Sources: {@code config/configgrpc}, {@code config/confighttp} and {@code
 * exporter/otlphttpexporter} of the collector.
 */
final class EndpointRules {

    private static final String TLS = "https://opentelemetry.io/docs/collector/configuration/";
    private static final Pattern SIGNAL_PATH = Pattern.compile("/v1/(?:traces|metrics|logs)/?$");

    static final Rule GRPC_PATH = Rule.error(
            "exporter.grpc-path",
            "The endpoint of a gRPC exporter has a path.",
            (subject, report) -> each(subject, endpoint -> endpoint.grpc() && hasPath(endpoint) && isHttp(endpoint))
                    .forEach(endpoint -> report.at(endpoint.entry())
                            .as(subject.errorIfReleased())
                            .says(
                                    "exporter `%s` speaks gRPC, which has no path such as `%s`",
                                    endpoint.exporter().id(), endpoint.path())
                            .help("remove the path, or use an `otlp_http` exporter")));

    static final Rule GRPC_PORT_MISSING = Rule.error(
            "exporter.grpc-no-port",
            "The endpoint of a gRPC exporter has no port.",
            (subject, report) -> each(
                            subject,
                            endpoint -> endpoint.grpc()
                                    && !hasPath(endpoint)
                                    && isHttp(endpoint)
                                    && !endpoint.host().isEmpty()
                                    && endpoint.port().isEmpty())
                    .forEach(endpoint -> report.at(endpoint.entry())
                            .as(subject.errorIfReleased())
                            .says(
                                    "the endpoint of exporter `%s` has no port",
                                    endpoint.exporter().id())
                            .help("add it, as in `%s:4317`", endpoint.host())));

    static final Rule SWAPPED_PORT = Rule.warning(
            "exporter.swapped-port",
            "An exporter sends to the port of the other OTLP protocol.",
            (subject, report) -> each(subject, endpoint -> endpoint.port().equals(endpoint.grpc() ? "4318" : "4317"))
                    .forEach(endpoint -> report.at(endpoint.entry())
                            .says(
                                    "exporter `%s` speaks %s, and port %s is for %s",
                                    endpoint.exporter().id(),
                                    endpoint.grpc() ? "gRPC" : "HTTP",
                                    endpoint.port(),
                                    endpoint.grpc() ? "HTTP" : "gRPC")
                            .help(
                                    "send to port %s, or use an `%s` exporter",
                                    endpoint.grpc() ? "4317" : "4318", endpoint.grpc() ? "otlp_http" : "otlp_grpc")));

    static final Rule DOUBLED_PATH = Rule.warning(
            "exporter.doubled-path",
            "The endpoint of an HTTP exporter ends with the path that the exporter appends.",
            (subject, report) -> each(
                            subject,
                            endpoint -> !endpoint.grpc()
                                    && SIGNAL_PATH.matcher(endpoint.path()).find())
                    .forEach(endpoint -> report.at(endpoint.entry())
                            .says(
                                    "exporter `%s` appends `/v1/…` to `endpoint`, which has it already",
                                    endpoint.exporter().id())
                            .help("remove the path, or name the setting after the signal, such as `traces_endpoint`")));

    static final Rule NO_SCHEME = Rule.warning(
            "exporter.no-scheme",
            "The endpoint of an HTTP exporter does not begin with `http://` or `https://`.",
            (subject, report) -> each(
                            subject,
                            endpoint -> !endpoint.grpc() && !endpoint.host().isEmpty() && !isWeb(endpoint))
                    .forEach(endpoint -> report.at(endpoint.entry())
                            .says(
                                    "exporter `%s` needs a URL, and `%s` has no scheme",
                                    endpoint.exporter().id(), endpoint.text())
                            .help("write `http%s://%s`", endpoint.isNear() ? "" : "s", endpoint.text())));

    static final Rule TLS_EXPECTED = Rule.warning(
                    "exporter.tls-by-default",
                    "A gRPC exporter speaks TLS to a server nearby, which seldom does.",
                    (subject, report) -> each(subject, EndpointRules::probablyPlain)
                            .forEach(endpoint -> report.at(endpoint.entry())
                                    .says(
                                            "exporter `%s` speaks TLS unless told otherwise, and `%s` looks like a server without",
                                            endpoint.exporter().id(), endpoint.text())
                                    .help("add `tls: {insecure: true}` if it is one, or `tls: {ca_file: …}`")))
            .see(TLS);

    static final Rule INSECURE_IN_VAIN = Rule.warning(
                    "exporter.insecure-in-vain",
                    "`tls.insecure` has no effect on an HTTP exporter whose endpoint is `https://`.",
                    (subject, report) -> each(
                                    subject,
                                    endpoint -> !endpoint.grpc()
                                            && endpoint.scheme().equals("https")
                                            && Values.is(endpoint.exporter().config(), true, "tls", "insecure"))
                            .forEach(endpoint -> Values.entry(
                                            endpoint.exporter().config(), "tls", "insecure")
                                    .ifPresent(entry -> report.at(entry)
                                            .says(
                                                    "exporter `%s` speaks TLS all the same, since its endpoint is `https://`",
                                                    endpoint.exporter().id())
                                            .help("name the server's authority with `ca_file`, or write `http://`"))))
            .see(TLS);

    static final Rule UNENCRYPTED = Rule.warning(
                    "exporter.unencrypted",
                    "An exporter sends without TLS to a server far away.",
                    (subject, report) -> each(subject, EndpointRules::farAndPlain)
                            .forEach(endpoint -> report.at(endpoint.entry())
                                    .says(
                                            "exporter `%s` sends to `%s` without encryption",
                                            endpoint.exporter().id(), endpoint.host())
                                    .help(endpoint.grpc() ? "remove `insecure: true`" : "write `https://`")))
            .see("https://opentelemetry.io/docs/security/config-best-practices/");

    static final Rule TO_ITSELF = Rule.warning(
            "exporter.to-itself",
            "A pipeline sends to the receiver that feeds it.",
            (subject, report) -> each(subject, ClientEndpoint::isLoopback)
                    .filter(endpoint -> returns(subject, endpoint))
                    .forEach(endpoint -> report.at(endpoint.entry())
                            .says(
                                    "exporter `%s` sends to this collector, round and round",
                                    endpoint.exporter().id())
                            .help("send to another collector, or join the pipelines with a `forward` connector")));

    private EndpointRules() {}

    static List<Rule> all() {
        return List.of(
                DOUBLED_PATH,
                GRPC_PATH,
                GRPC_PORT_MISSING,
                INSECURE_IN_VAIN,
                NO_SCHEME,
                SWAPPED_PORT,
                TLS_EXPECTED,
                TO_ITSELF,
                UNENCRYPTED);
    }

    private static Stream<ClientEndpoint> each(Subject subject, Predicate<ClientEndpoint> condition) {
        return subject.endpoints().stream().filter(condition);
    }

    private static boolean isHttp(ClientEndpoint endpoint) {
        return endpoint.scheme().isEmpty() || isWeb(endpoint);
    }

    private static boolean isWeb(ClientEndpoint endpoint) {
        return endpoint.scheme().equals("http") || endpoint.scheme().equals("https");
    }

    private static boolean hasPath(ClientEndpoint endpoint) {
        return endpoint.path().length() > 1;
    }

    private static boolean probablyPlain(ClientEndpoint endpoint) {
        return endpoint.grpc()
                && endpoint.scheme().isEmpty()
                && endpoint.port().equals("4317")
                && endpoint.isNear()
                && !Values.has(endpoint.exporter().config(), "tls");
    }

    private static boolean farAndPlain(ClientEndpoint endpoint) {
        boolean plain = endpoint.scheme().equals("http")
                || (endpoint.grpc()
                        && endpoint.scheme().isEmpty()
                        && Values.is(endpoint.exporter().config(), true, "tls", "insecure"));
        return plain && !endpoint.host().isEmpty() && !endpoint.isNear();
    }

    private static boolean returns(Subject subject, ClientEndpoint endpoint) {
        return subject.listeners().stream()
                .filter(open -> open.listener().type().equals("otlp"))
                .filter(open -> open.address()
                        .filter(address -> address.port().equals(endpoint.port()))
                        .isPresent())
                .anyMatch(open -> subject.config().pipelines().stream()
                        .anyMatch(pipeline -> lists(pipeline.receivers(), open.component())
                                && lists(pipeline.exporters(), endpoint.exporter())));
    }

    private static boolean lists(List<Reference> references, Component component) {
        return references.stream().anyMatch(reference -> reference.id().equals(component.id()));
    }
}
