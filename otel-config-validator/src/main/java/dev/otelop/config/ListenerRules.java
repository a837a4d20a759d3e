package dev.otelop.config;

import dev.otelop.findings.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules about the addresses that servers listen on. The collector binds them when it starts, after everything that
 * {@code otelcol validate} looks at. Sources: {@code config/confignet}, {@code config/confighttp}, {@code
 * config/configgrpc}.
 */
final class ListenerRules {

    private static final String PRACTICES = "https://opentelemetry.io/docs/security/config-best-practices/";

    static final Rule CLASH = Rule.error(
            "listener.port-clash", "Two servers of the collector listen on the same port.", ListenerRules::clashes);

    static final Rule BAD_ADDRESS = Rule.error(
            "listener.bad-address",
            "The address of a server is not a host and a port.",
            (subject, report) -> subject.listeners().forEach(open -> badAddress(subject, open, report)));

    static final Rule DEBUG_EXPOSED = Rule.warning(
                    "listener.debug-exposed",
                    "A debugging page of the collector can be reached from other machines.",
                    (subject, report) -> subject.listeners().stream()
                            .filter(open -> open.component().kind() == ComponentKind.EXTENSION)
                            .filter(open -> List.of("pprof", "zpages")
                                    .contains(open.listener().type()))
                            .filter(open -> open.address()
                                    .filter(ListenAddress::isEverywhere)
                                    .isPresent())
                            .forEach(open -> report.at(open.place())
                                    .says(
                                            "`%s` shows the collector's inside to everybody who reaches it",
                                            open.component().id())
                                    .help(
                                            "write `endpoint: localhost:%s`, and use `kubectl port-forward` or ssh",
                                            open.address().orElseThrow().port())))
            .see(PRACTICES);

    private ListenerRules() {}

    static List<Rule> all() {
        return List.of(BAD_ADDRESS, CLASH, DEBUG_EXPOSED);
    }

    private static void badAddress(Subject subject, Listener.Open open, Report report) {
        Optional<ConfigEntry> written = open.written();
        Optional<String> text = written.flatMap(entry -> Values.known(entry.value()))
                .filter(scalar -> scalar.value() instanceof String)
                .map(ConfigScalar::text)
                .filter(address -> !isSocket(open, address));
        text.flatMap(ListenerRules::mistake)
                .ifPresent(mistake -> report.at(written.orElseThrow())
                        .as(subject.errorIfReleased())
                        .says(
                                "the server of `%s` cannot listen on `%s`: %s",
                                open.component().id(), text.orElseThrow(), mistake)
                        .help(
                                "write `host:port`, such as `0.0.0.0:%d`",
                                open.listener().port() == 0
                                        ? 8080
                                        : open.listener().port()));
    }

    /** Anything but a port of the network: a path, or a transport that has other addresses. */
    private static boolean isSocket(Listener.Open open, String address) {
        return address.startsWith("unix:")
                || address.startsWith("/")
                || address.startsWith("@")
                || Values.has(open.settings().value(), "transport");
    }

    private static Optional<String> mistake(String address) {
        if (address.contains("://")) {
            return Optional.of("it has no use for a scheme");
        }
        Optional<ListenAddress> parsed = ListenAddress.parse(address);
        if (parsed.isEmpty() || parsed.get().port().isEmpty()) {
            return Optional.of("it has no port");
        }
        return parsed.get().isOutOfRange() ? Optional.of("ports end at 65535") : Optional.empty();
    }

    private static void clashes(Subject subject, Report report) {
        Map<String, List<Bound>> byPort = new HashMap<>();
        bound(subject).forEach(bound -> {
            List<Bound> others = byPort.computeIfAbsent(bound.key(), key -> new ArrayList<>(1));
            others.stream()
                    .filter(other -> other.address.clashesWith(bound.address))
                    .findFirst()
                    .ifPresent(other -> report.at(bound.place)
                            .as(bound.isSureAgainst(other) ? subject.errorIfReleased() : Severity.WARNING)
                            .says(
                                    "%s listens on port %s, and so does %s",
                                    bound.owner, bound.address.port(), other.owner)
                            .help("give one of them another port"));
            // More servers on one port are told of the first ones only.
            if (others.size() < 3) {
                others.add(bound);
            }
        });
    }

    private static Stream<Bound> bound(Subject subject) {
        Stream<Bound> components = subject.listeners().stream()
                .flatMap(open -> open.address().stream()
                        .map(address -> new Bound(
                                "`" + open.component().id() + "`",
                                open.place(),
                                address,
                                open.listener().udp())));
        return Stream.concat(components, telemetry(subject));
    }

    /** The collector's own metrics, where they are written down; the default gives way to nobody and is seldom meant. */
    private static Stream<Bound> telemetry(Subject subject) {
        return subject.config().telemetry().stream()
                .flatMap(telemetry -> Values.entry(telemetry, "metrics").stream())
                .filter(metrics ->
                        !Values.text(metrics.value(), "level").orElse("").equalsIgnoreCase("none"))
                .flatMap(metrics -> Values.items(metrics.value(), "readers").stream())
                .flatMap(reader -> Values.entry(reader, "pull", "exporter", "prometheus").stream())
                .flatMap(prometheus -> Values.integer(prometheus.value(), "port").stream()
                        .mapToObj(port -> new Bound(
                                "the collector's own telemetry",
                                prometheus,
                                new ListenAddress(
                                        Values.text(prometheus.value(), "host").orElse("localhost"),
                                        String.valueOf(port)),
                                false)));
    }

    private record Bound(String owner, ConfigEntry place, ListenAddress address, boolean udp) {

        String key() {
            return (udp ? "udp " : "tcp ") + address.port();
        }

        /** A host that comes from the environment may be anything, though it is this machine's. */
        boolean isSureAgainst(Bound other) {
            return !address.host().contains("${") && !other.address.host().contains("${");
        }
    }
}
