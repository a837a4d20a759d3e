package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting by which a component names an extension. The collector resolves it when it starts, after everything that
 * {@code otelcol validate} looks at.
 *
 * @param node the text of the name
 */
record ExtensionUse(Component component, ExtensionRole role, ConfigScalar node, ComponentId id) {

    /** The keys whose values name storages; {@code storage} is no name where it holds settings of its own. */
    private static final List<Named> NAMED = List.of(
            new Named("encoding_extension", ExtensionRole.ENCODING),
            new Named("k8s_leader_elector", ExtensionRole.LEADER_ELECTOR),
            new Named("storage", ExtensionRole.STORAGE));

    /** All of them in components that will be started. */
    static List<ExtensionUse> in(CollectorConfig config, ComponentIndex index) {
        Stream<ExtensionUse> named = NAMED.stream()
                .flatMap(key -> index.settings(key.key()).stream()
                        .flatMap(setting -> of(
                                setting.component(), key.role(), setting.entry().value())));
        return Stream.of(authenticators(index), observers(index), encodings(index), named)
                .flatMap(uses -> uses)
                .filter(use -> config.isUsed(use.component))
                .toList();
    }

    /** Below {@code auth}: the same key elsewhere may be a plain setting of a component. */
    private static Stream<ExtensionUse> authenticators(ComponentIndex index) {
        return index.settings("auth").stream()
                .flatMap(setting -> Values.entry(setting.entry().value(), "authenticator").stream()
                        .flatMap(entry -> of(setting.component(), authenticator(setting.component()), entry.value())));
    }

    private static ExtensionRole authenticator(Component component) {
        return component.kind() == ComponentKind.EXPORTER
                ? ExtensionRole.CLIENT_AUTHENTICATOR
                : ExtensionRole.SERVER_AUTHENTICATOR;
    }

    private static Stream<ExtensionUse> observers(ComponentIndex index) {
        return index.ofType(ComponentKind.RECEIVER, "receivercreator")
                .flatMap(receiver -> Values.items(receiver.config(), "watch_observers").stream()
                        .flatMap(item -> of(receiver, ExtensionRole.OBSERVER, item)));
    }

    /** An encoding may be built in; the names of extensions say what they are. */
    private static Stream<ExtensionUse> encodings(ComponentIndex index) {
        return index.settings("encoding").stream()
                .flatMap(setting -> of(
                        setting.component(),
                        ExtensionRole.ENCODING,
                        setting.entry().value()))
                .filter(use -> use.id.type().endsWith("_encoding"));
    }

    private static Stream<ExtensionUse> of(Component component, ExtensionRole role, ConfigNode node) {
        Optional<ConfigScalar> scalar = Values.known(node).filter(known -> known.value() instanceof String);
        return scalar.stream()
                .flatMap(known ->
                        ComponentId.parse(known.text())
                                .map(id -> new ExtensionUse(component, role, known, id))
                                .stream());
    }

    private record Named(String key, ExtensionRole role) {}
}
