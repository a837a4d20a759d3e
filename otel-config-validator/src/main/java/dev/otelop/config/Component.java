package dev.otelop.config;

/**
 * A component as a configuration defines it. A component without settings has a null scalar as {@link #config()}.
 *
 * @param entry its key and value in the section of its kind
 */
public record Component(ComponentKind kind, ComponentId id, ConfigEntry entry) {

    public ConfigNode config() {
        return entry.value();
    }
}
