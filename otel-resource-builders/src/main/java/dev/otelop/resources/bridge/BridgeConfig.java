package dev.otelop.resources.bridge;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigDocument;
import dev.otelop.model.BridgeTls;
import dev.otelop.model.v1alpha1.BridgeCapabilities;
import dev.otelop.model.v1alpha1.BridgeProxy;
import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file that the bridge program reads. Keys are upstream's where upstream has them, and only those that are set. */
final class BridgeConfig {

    private BridgeConfig() {}

    /** Equal bridges have equal texts; no text holds the value of a header. */
    static String text(Bridge bridge) {
        OpAMPBridgeSpec spec = bridge.spec();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name(bridge));
        put(file, "collector", bridge.collector());
        put(file, "endpoint", endpoint(spec.getEndpoint()));
        put(file, "tls", tls(spec.getTls()));
        BridgeHeaders headers = new BridgeHeaders(bridge);
        put(file, "headersFrom", headers.references(BridgeHeaders.SERVER));
        put(file, "proxy", proxy(spec.getProxy(), headers));
        file.put("capabilities", capabilities(spec.getCapabilities()));
        put(file, "componentsAllowed", components(spec.getComponentsAllowed()));
        put(file, "description", description(spec));
        return ConfigDocument.ofTree(file, BridgeRenderer.CONFIG_KEY).text();
    }

    /** What {@code opentelemetry.io/opamp-managed} of a collector may name. */
    private static String name(Bridge bridge) {
        String name = bridge.owner().resource().getMetadata().getName();
        return bridge.collector() == null && name != null ? name : bridge.name();
    }

    /** The kubelet puts together what refers to variables, and hands it over in one of its own. */
    private static @Nullable String endpoint(@Nullable String written) {
        return written == null || written.contains("$(") ? null : written.strip();
    }

    /** A kind that does not exist allows nothing: a finding says so, and the program would not start with it. */
    private static Map<String, Object> components(Map<String, List<String>> written) {
        SortedMap<String, Object> known = new TreeMap<>(written);
        known.keySet()
                .retainAll(Arrays.stream(ComponentKind.values())
                        .map(ComponentKind::section)
                        .toList());
        return known;
    }

    private static Map<String, Object> tls(@Nullable BridgeTls tls) {
        Map<String, Object> file = new LinkedHashMap<>();
        if (tls != null) {
            put(file, "insecure", tls.getInsecure());
            put(file, "insecure_skip_verify", tls.getInsecureSkipVerify());
            file.putAll(new BridgeCertificates(tls).references());
        }
        return file;
    }

    private static Map<String, Object> proxy(@Nullable BridgeProxy proxy, BridgeHeaders headers) {
        Map<String, Object> file = new LinkedHashMap<>();
        if (proxy != null) {
            put(file, "url", proxy.getUrl());
            put(file, "headersFrom", headers.references(BridgeHeaders.PROXY));
        }
        return file;
    }

    /** As upstream, a bridge always reports its status. What our program cannot do is not announced. */
    private static Map<String, Object> capabilities(@Nullable BridgeCapabilities written) {
        List<String> enabled = written == null ? List.of() : written.enabled();
        Map<String, Object> file = new LinkedHashMap<>();
        for (String name : BridgeCapabilities.served()) {
            if (enabled.contains(name) || name.equals("ReportsStatus")) {
                file.put(name, true);
            }
        }
        return file;
    }

    private static Map<String, Object> description(OpAMPBridgeSpec spec) {
        Map<String, Object> file = new LinkedHashMap<>();
        if (spec.getDescription() != null) {
            put(
                    file,
                    "non_identifying_attributes",
                    new TreeMap<>(spec.getDescription().getNonIdentifyingAttributes()));
        }
        return file;
    }

    private static void put(Map<String, Object> file, String key, @Nullable Object value) {
        boolean empty = value == null
                || value.equals("")
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            file.put(key, value);
        }
    }
}
