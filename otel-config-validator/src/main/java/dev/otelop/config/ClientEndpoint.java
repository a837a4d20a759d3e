package dev.otelop.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an exporter of OTLP sends to.
 *
 * @param grpc whether it speaks gRPC; else HTTP
 * @param entry the setting that says so
 * @param scheme in lower case, empty if there is none
 * @param host without brackets
 * @param port empty if there is none
 * @param path with its slash, empty if there is none
 */
record ClientEndpoint(
        Component exporter, boolean grpc, ConfigEntry entry, String scheme, String host, String port, String path) {

    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(\\[[^\\]]*]|[^/:]*)(?::([^/]*))?(/.*)?");

    /** What may be a host; anything else is a template that somebody fills in later. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]*");

    /** A service and its namespace, which a cluster resolves: the second word is no domain of the Internet. */
    private static final Pattern IN_NAMESPACE =
            Pattern.compile("[^.]+\\.(?!(?:app|cloud|com|dev|info|net|org|[a-z]{2})$)[a-z][a-z0-9-]*");

    private static final Pattern PRIVATE = Pattern.compile(
            "(?:10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|(?:f[cd]|fe80).*:.*|::1");

    /** Of exporters that will be started and whose address does not depend on the environment. */
    static List<ClientEndpoint> in(CollectorConfig config, ComponentIndex index) {
        return Stream.concat(
                        index.ofType(ComponentKind.EXPORTER, "otlp", "otlpgrpc")
                                .filter(config::isUsed)
                                .flatMap(exporter -> of(exporter, true, exporter.config()).stream()),
                        index.ofType(ComponentKind.EXPORTER, "otlphttp")
                                .filter(config::isUsed)
                                .flatMap(exporter -> of(exporter, false, exporter.config()).stream()))
                .toList();
    }

    private static Optional<ClientEndpoint> of(Component exporter, boolean grpc, ConfigNode settings) {
        return Values.entry(settings, "endpoint")
                .flatMap(entry -> Values.known(entry.value())
                        .filter(scalar -> scalar.value() instanceof String)
                        .map(scalar -> FORM.matcher(scalar.text().strip()))
                        .filter(Matcher::matches)
                        .map(match -> new ClientEndpoint(
                                exporter,
                                grpc,
                                entry,
                                text(match, 1).toLowerCase(Locale.ROOT),
                                text(match, 2).replace("[", "").replace("]", ""),
                                text(match, 3),
                                text(match, 4)))
                        .filter(endpoint -> HOST.matcher(endpoint.host).matches()));
    }

    private static String text(Matcher match, int group) {
        return match.group(group) == null ? "" : match.group(group);
    }

    /** What stands there, to be quoted. */
    String text() {
        return ((ConfigScalar) entry.value()).text();
    }

    boolean isLoopback() {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** True for names that only a cluster or a private network resolves, and for private addresses. */
    boolean isNear() {
        return !host.contains(".") && !host.contains(":")
                || PRIVATE.matcher(host).matches()
                || IN_NAMESPACE.matcher(host).matches()
                || List.of(".svc", ".local", ".internal", ".localhost").stream().anyMatch(host::endsWith)
                || host.contains(".svc.");
    }
}
