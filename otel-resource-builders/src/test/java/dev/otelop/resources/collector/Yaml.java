package dev.otelop.resources.collector;

import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.stream.Collectors;

/** Resources as text, the way kubectl users know them. */
final class Yaml {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Yaml() {}

    static OpenTelemetryCollector collector(String yaml) {
        return SERIALIZATION.convertValue(SERIALIZATION.unmarshal(yaml, Object.class), OpenTelemetryCollector.class);
    }

    static <T> T read(String yaml, Class<T> type) {
        return SERIALIZATION.convertValue(SERIALIZATION.unmarshal(yaml, Object.class), type);
    }

    static ConfigSource tree(String yaml) {
        return new ConfigSource(SERIALIZATION.unmarshal(yaml, Object.class));
    }

    static String write(Object object) {
        return SERIALIZATION.asYaml(object);
    }

    static String write(List<?> objects) {
        return objects.stream().map(Yaml::write).collect(Collectors.joining());
    }
}
