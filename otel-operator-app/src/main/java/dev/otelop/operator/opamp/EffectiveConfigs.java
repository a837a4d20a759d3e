package dev.otelop.operator.opamp;

import dev.otelop.config.ConfigDocument;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import okio.ByteString;
import opamp.proto.AgentConfigFile;
import opamp.proto.AgentConfigMap;
import opamp.proto.EffectiveConfig;

/**
 * Collectors as their author could write them: without status, and without what only the API server and bridges put into
 * the metadata. A server may send such a text back, changed.
 */
final class EffectiveConfigs {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final KubernetesSerialization serialization;
    private final BridgePolicy policy;

    EffectiveConfigs(KubernetesSerialization serialization, BridgePolicy policy) {
        this.serialization = serialization;
        this.policy = policy;
    }

    /** One text for each collector, called {@code namespace/name}; of the bridge's only one also the configuration. */
    EffectiveConfig of(List<OpenTelemetryCollector> collectors) {
        SortedMap<String, AgentConfigFile> files = new TreeMap<>();
        for (OpenTelemetryCollector collector : collectors) {
            if (collector.isMarkedForDeletion()) {
                continue;
            }
            files.put(CollectorName.of(collector).toString(), file(yaml(collector)));
            ConfigSource config = collector.getSpec().getConfig();
            if (policy.collector() != null && config != null) {
                files.put(Entry.COLLECTOR_YAML, file(config.document("").text()));
            }
        }
        return new EffectiveConfig.Builder()
                .config_map(new AgentConfigMap.Builder().config_map(files).build())
                .build();
    }

    private String yaml(OpenTelemetryCollector collector) {
        OpenTelemetryCollector plain = serialization.clone(collector);
        Map<String, String> annotations =
                new TreeMap<>(Objects.requireNonNullElse(collector.getMetadata().getAnnotations(), new TreeMap<>()));
        annotations.remove(LAST_APPLIED);
        annotations.remove(TrialNote.ANNOTATION);
        annotations.remove(AppliedNote.ANNOTATION);
        plain.setMetadata(new ObjectMetaBuilder()
                .withNamespace(collector.getMetadata().getNamespace())
                .withName(collector.getMetadata().getName())
                .withLabels(collector.getMetadata().getLabels())
                .withAnnotations(annotations)
                .build());
        plain.setStatus(null);
        Object tree = serialization.convertValue(plain, Map.class);
        return ConfigDocument.ofTree(tree, "").text();
    }

    private static AgentConfigFile file(String text) {
        return new AgentConfigFile.Builder()
                .body(ByteString.encodeUtf8(text))
                .content_type("yaml")
                .build();
    }
}
