package dev.otelop.injection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of {@code OTEL_RESOURCE_ATTRIBUTES}: pairs of keys and values, separated by commas. */
final class ResourceAttributes {

    static final String VARIABLE = "OTEL_RESOURCE_ATTRIBUTES";

    private ResourceAttributes() {}

    /** The attributes in {@code text}, decoded, in order. What has no key or no equals sign is no attribute. */
    static Map<String, String> parse(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            String key = equals < 0
                    ? ""
                    : PercentEncoding.decode(pair.substring(0, equals).strip());
            if (!key.isEmpty()) {
                attributes.put(
                        key, PercentEncoding.decode(pair.substring(equals + 1).strip()));
            }
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** One attribute. References to variables stay readable for the kubelet. */
    static String pair(String key, String value) {
        return PercentEncoding.encode(key) + "=" + PercentEncoding.encode(value);
    }
}
