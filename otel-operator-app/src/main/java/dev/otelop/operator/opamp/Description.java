package dev.otelop.operator.opamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import opamp.proto.AgentDescription;
import opamp.proto.AnyValue;
import opamp.proto.KeyValue;

/** How a bridge introduces itself. */
final class Description {

    private static final String SERVICE = "io.opentelemetry.operator-opamp-bridge";

    private Description() {}

    /** Attributes are sorted; those of the user come first where names are the same, but for what identifies. */
    static AgentDescription of(BridgeIdentity identity, UUID uid, String namespace, String version, String host) {
        SortedMap<String, String> identifying = new TreeMap<>();
        identifying.put("service.name", SERVICE);
        identifying.put("service.instance.id", uid.toString());
        identifying.put("service.version", version);
        SortedMap<String, String> others = new TreeMap<>();
        others.put("os.type", "linux");
        others.put("host.name", host);
        others.putAll(identity.attributes());
        others.put("k8s.namespace.name", namespace);
        others.put("opentelemetry.io/opamp.bridge.mode", "operator");
        others.put("otelop.dev/bridge.name", identity.name());
        return new AgentDescription.Builder()
                .identifying_attributes(attributes(identifying))
                .non_identifying_attributes(attributes(others))
                .build();
    }

    private static List<KeyValue> attributes(Map<String, String> texts) {
        List<KeyValue> attributes = new ArrayList<>();
        texts.forEach((key, text) -> attributes.add(new KeyValue.Builder()
                .key(key)
                .value(new AnyValue.Builder().string_value(text).build())
                .build()));
        return attributes;
    }
}
