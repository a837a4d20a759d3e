package dev.otelop.resources.collector;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigMapping;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One server that a component of a type opens.
 *
 * @param type the component's type without underscores, so that {@code tcplog} and {@code tcp_log} are one
 * @param section the keys from the component down to the server's settings; without them the server is not opened
 * @param suffix what the port's name adds to the component's id
 * @param addressKey the key that holds {@code host:port}
 * @param defaultPort where it listens when the key is missing, null when the collector then refuses to start
 * @param appProtocol what a Service says of the port, null when nothing is certain
 * @param reach who is meant to reach the server
 * @param condition a switch of the component that opens the server
 */
record ServerKind(
        ComponentKind kind,
        String type,
        List<String> section,
        String suffix,
        String addressKey,
        @Nullable Integer defaultPort,
        Protocol protocol,
        @Nullable String appProtocol,
        Reach reach,
        Predicate<ConfigMapping> condition) {

    /** Who is meant to reach a server. */
    enum Reach {
        /** Other pods: the Service has the port. */
        SERVICE,
        /** The kubelet and people who forward a port. */
        POD,
        /** People who forward a port; listens on localhost unless told otherwise. */
        LOCAL
    }

    ServerKind {
        section = List.copyOf(section);
    }

    /** {@code tcp_log} and {@code tcplog} are names of one type. */
    static String plain(String type) {
        return type.replace("_", "");
    }

    ServerKind with(String address, String portSuffix) {
        return new ServerKind(
                kind, type, section, portSuffix, address, defaultPort, protocol, appProtocol, reach, condition);
    }

    ServerKind reachedBy(Reach other) {
        return new ServerKind(
                kind, type, section, suffix, addressKey, defaultPort, protocol, appProtocol, other, condition);
    }

    ServerKind when(Predicate<ConfigMapping> other) {
        return new ServerKind(
                kind, type, section, suffix, addressKey, defaultPort, protocol, appProtocol, reach, other);
    }

    /** True if the component's settings say {@code true} at {@code keys}. */
    static Predicate<ConfigMapping> on(String... keys) {
        return config -> Trees.isTrue(config, keys);
    }
}
