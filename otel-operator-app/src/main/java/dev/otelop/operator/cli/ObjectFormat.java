package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How objects are printed. */
enum ObjectFormat {
    YAML {
        @Override
        String print(List<HasMetadata> objects) {
            return objects.stream()
                    .map(object -> SERIALIZATION.convertValue(object, Map.class))
                    .map(ObjectYaml::write)
                    .collect(Collectors.joining("---\n"));
        }
    },
    JSON {
        @Override
        String print(List<HasMetadata> objects) {
            Object list = new KubernetesListBuilder().withItems(objects).build();
            return JsonText.pretty(SERIALIZATION.convertValue(list, Map.class));
        }
    };

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    abstract String print(List<HasMetadata> objects);
}
