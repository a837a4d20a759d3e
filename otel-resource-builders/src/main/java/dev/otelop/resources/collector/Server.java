package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.Component;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server that a used component of a configuration opens.
 *
 * @param settings the server's part of the component's configuration, null when it is empty
 * @param path where that part stands
 */
record Server(
        Component component, ServerKind kind, @Nullable ConfigMapping settings, FieldPath path) {

    /** All servers of a configuration, components in source order. A component that nothing uses is never started. */
    static List<Server> of(CollectorConfig config) {
        List<Server> servers = new ArrayList<>();
        for (Component component : config.components()) {
            if (config.isUsed(component)) {
                ServerKinds.of(component.kind(), component.id().type())
                        .forEach(kind -> opened(component, kind).ifPresent(servers::add));
            }
        }
        return List.copyOf(servers);
    }

    /** The address as written, null when the collector's default applies. */
    @Nullable
    String address() {
        String text = text(kind.addressKey());
        return text == null || text.isBlank() ? null : text;
    }

    /** The protocol, or empty if the server listens on a Unix socket. */
    Optional<Protocol> protocol() {
        String transport = text("transport");
        return transport == null ? Optional.of(kind.protocol()) : Protocol.ofTransport(transport);
    }

    FieldPath addressPath() {
        return path.key(kind.addressKey());
    }

    /** The component's id and what tells this server from the component's others. */
    String portName() {
        return component.id() + (kind.suffix().isEmpty() ? "" : "-" + kind.suffix());
    }

    private @Nullable String text(String key) {
        return settings != null && settings.get(key) instanceof ConfigScalar scalar && !scalar.isNull()
                ? scalar.text()
                : null;
    }

    private static Optional<Server> opened(Component component, ServerKind kind) {
        ConfigNode node = component.config();
        FieldPath path = node.path();
        ConfigMapping top = node instanceof ConfigMapping mapping ? mapping : null;
        if (!kind.condition().test(top == null ? new ConfigMapping(path, null, List.of()) : top)) {
            return Optional.empty();
        }
        for (String key : kind.section()) {
            ConfigNode below = node instanceof ConfigMapping mapping ? mapping.get(key) : null;
            if (below == null) {
                return Optional.empty();
            }
            node = below;
            path = path.key(key);
        }
        if (node instanceof ConfigMapping settings) {
            return Optional.of(new Server(component, kind, settings, path));
        }
        boolean empty = node instanceof ConfigScalar scalar && scalar.isNull();
        return empty ? Optional.of(new Server(component, kind, null, path)) : Optional.empty();
    }
}
