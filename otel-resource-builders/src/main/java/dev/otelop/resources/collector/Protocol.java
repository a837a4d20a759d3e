package dev.otelop.resources.collector;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transport protocol of a port, written as Kubernetes does. */
enum Protocol {
    TCP,
    UDP;

    /** What an object says; a missing protocol means TCP. */
    static Protocol orTcp(@Nullable String text) {
        return UDP.name().equalsIgnoreCase(text) ? UDP : TCP;
    }

    /** The protocol of a receiver's {@code transport}; empty for Unix sockets and what is not known. */
    static Optional<Protocol> ofTransport(String transport) {
        return switch (transport.toLowerCase(Locale.ROOT)) {
            case "tcp", "tcp4", "tcp6" -> Optional.of(TCP);
            case "udp", "udp4", "udp6" -> Optional.of(UDP);
            default -> Optional.empty();
        };
    }

    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
