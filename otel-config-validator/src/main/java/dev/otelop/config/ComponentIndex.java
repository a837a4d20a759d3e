package dev.otelop.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The components by type, and the settings that many types have in common by key: collected in one walk, so that a rule
 * costs what it finds and not what the document holds. Lists are in document order.
 */
final class ComponentIndex {

    private final Map<String, List<Component>> byType = new HashMap<>();
    private final Map<String, List<ComponentSetting>> byKey = new HashMap<>();

    private ComponentIndex() {}

    static ComponentIndex of(CollectorConfig config) {
        ComponentIndex index = new ComponentIndex();
        config.components().forEach(component -> {
            index.byType
                    .computeIfAbsent(key(component.kind(), plain(component.id().type())), key -> new ArrayList<>())
                    .add(component);
            index.add(component, component.config());
        });
        return index;
    }

    /** The components of a kind whose type is one of these, old and new spelling taken as one: {@code filelog}. */
    Stream<Component> ofType(ComponentKind kind, String... plainTypes) {
        return Stream.of(plainTypes).flatMap(type -> byType.getOrDefault(key(kind, type), List.of()).stream());
    }

    /** The settings under this key, at whatever depth. */
    List<ComponentSetting> settings(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Names have moved from {@code likethis} to {@code like_this}; the bare letters are the same. */
    static String plain(String type) {
        return type.indexOf('_') < 0 ? type : type.replace("_", "");
    }

    private static String key(ComponentKind kind, String plainType) {
        return kind.word() + " " + plainType;
    }

    private void add(Component component, ConfigNode node) {
        if (node instanceof ConfigMapping mapping) {
            for (ConfigEntry entry : mapping.entries()) {
                byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>(2))
                        .add(new ComponentSetting(component, mapping, entry));
                add(component, entry.value());
            }
        } else if (node instanceof ConfigList list) {
            list.items().forEach(item -> add(component, item));
        }
    }
}
