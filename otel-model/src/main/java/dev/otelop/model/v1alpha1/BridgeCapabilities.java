package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a bridge may do: a list of names, or a map of names to true or false. Any other JSON is kept, so that it can be
 * reported.
 *
 * @param value the JSON as it was written
 */
public record BridgeCapabilities(@JsonValue @Nullable Object value) {

    private static final List<String> SERVED = List.of(
            "AcceptsRemoteConfig",
            "AcceptsRestartCommand",
            "ReportsEffectiveConfig",
            "ReportsHealth",
            "ReportsHeartbeat",
            "ReportsRemoteConfig",
            "ReportsStatus");

    /** What our bridge program can do, sorted; the protocol knows more. */
    public static List<String> served() {
        return SERVED;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BridgeCapabilities {}

    /** The names that are switched on, sorted. What is neither a list nor a map switches nothing on. */
    public List<String> enabled() {
        TreeSet<String> names = new TreeSet<>();
        if (value instanceof List<?> list) {
            list.forEach(name -> names.add(String.valueOf(name)));
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, on) -> {
                if (Boolean.TRUE.equals(on)) {
                    names.add(String.valueOf(name));
                }
            });
        }
        return List.copyOf(names);
    }
}
