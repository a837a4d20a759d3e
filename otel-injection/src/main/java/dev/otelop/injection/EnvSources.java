package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.SecretEnvSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code envFrom} brings into a container. ConfigMaps that were read are known; the rest, and every Secret, may
 * hold any variable. A ConfigMap that was not found may exist by the time the pod starts, so it counts as unknown.
 */
final class EnvSources {

    private final Map<String, Map<String, String>> configMaps;
    private final SortedMap<String, String> known = new TreeMap<>();
    private final List<Unknown> unknown = new ArrayList<>();

    private EnvSources(Map<String, Map<String, String>> configMaps) {
        this.configMaps = configMaps;
    }

    static EnvSources of(Container container, InjectionContext context) {
        boolean resolves = context.settings().resolveConfigMaps();
        EnvSources sources = new EnvSources(resolves ? context.configMaps() : new TreeMap<>());
        container.getEnvFrom().forEach(sources::add);
        return sources;
    }

    /** A container without sources. */
    static EnvSources none() {
        return new EnvSources(new TreeMap<>());
    }

    /** The value that a source gives to {@code name}, as the kubelet would not expand it; null when none does. */
    @Nullable
    String value(String name) {
        return known.get(name);
    }

    /** A source that may give a value to {@code name}. */
    Optional<Unknown> suspect(String name) {
        return unknown.stream()
                .filter(source -> name.startsWith(source.prefix()))
                .findFirst();
    }

    /** What {@code value} comes to, if its source is a ConfigMap that was read. */
    EnvValue resolved(EnvValue value) {
        ConfigMapKeySelector selector =
                value instanceof EnvValue.Source source ? source.source().getConfigMapKeyRef() : null;
        Map<String, String> data = selector == null ? null : data(selector.getName());
        String text = selector == null || data == null ? null : data.get(selector.getKey());
        return text == null ? value : EnvValue.text(EnvReferences.escaped(text));
    }

    /** Later sources win over earlier ones. */
    private void add(EnvFromSource source) {
        String prefix = source.getPrefix() == null ? "" : source.getPrefix();
        ConfigMapEnvSource configMap = source.getConfigMapRef();
        Map<String, String> data = configMap == null ? null : data(configMap.getName());
        if (data == null) {
            unknown.add(new Unknown(prefix, description(configMap, source.getSecretRef()), configMap != null));
            return;
        }
        data.forEach((key, value) -> known.put(prefix + key, EnvReferences.escaped(value)));
    }

    private @Nullable Map<String, String> data(@Nullable String configMap) {
        return configMap == null ? null : configMaps.get(configMap);
    }

    private static String description(@Nullable ConfigMapEnvSource configMap, @Nullable SecretEnvSource secret) {
        if (configMap != null) {
            return "the ConfigMap `%s`".formatted(configMap.getName());
        }
        return secret == null ? "a source of an unknown kind" : "the Secret `%s`".formatted(secret.getName());
    }

    /**
     * A source that was not read.
     *
     * @param description what it is, for a message
     */
    record Unknown(String prefix, String description, boolean isConfigMap) {}
}
