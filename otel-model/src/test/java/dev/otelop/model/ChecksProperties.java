package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import dev.otelop.model.FieldTable.Field;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Checks have an answer to everything that can be read: nulls, gaps, nonsense. */
class ChecksProperties {

    private static final List<String> TEXTS =
            List.of("", "a", "sidecar", "statefulset", "A_b", "http://a:1", "://", "0.5", "endpoint=,=", "config");

    @Property(tries = 400)
    void collectorsAreChecked(@ForAll long seed) {
        OpenTelemetryCollector collector = read(OpenTelemetryCollector.class, seed);
        OpenTelemetryCollector normalized = Normalizer.normalize(collector).resource();
        assertThat(CollectorChecks.check(collector)).isNotNull();
        assertThat(CollectorChecks.check(normalized)).isEqualTo(CollectorChecks.check(normalized));
        assertThat(CollectorChecks.changes(collector, normalized)).isEmpty();
    }

    @Property(tries = 400)
    void instrumentationsAreChecked(@ForAll long seed) {
        assertThat(InstrumentationChecks.check(read(Instrumentation.class, seed)))
                .isNotNull();
    }

    @Property(tries = 400)
    void bridgesAreChecked(@ForAll long seed) {
        assertThat(OpAMPBridgeChecks.check(read(OpAMPBridge.class, seed))).isNotNull();
    }

    private static <T> T read(Class<T> kind, long seed) {
        JavaType spec = FieldTable.of(FieldTable.type(kind)).get("spec").type();
        return FieldTable.JSON.convertValue(Map.of("spec", object(spec, new Random(seed), 0)), kind);
    }

    /** A value that Jackson can read as {@code type}, null now and then. */
    private static @Nullable Object value(JavaType type, Random random, int depth) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        if (type.isCollectionLikeType()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                list.add(value(type.getContentType(), random, depth + 1));
            }
            return list;
        }
        if (type.isMapLikeType()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put(TEXTS.get(random.nextInt(TEXTS.size())), value(type.getContentType(), random, depth + 1));
            return map;
        }
        return scalarOrObject(type, random, depth);
    }

    private static Object scalarOrObject(JavaType type, Random random, int depth) {
        Class<?> raw = type.getRawClass();
        if (raw == Boolean.class) {
            return random.nextBoolean();
        }
        if (Number.class.isAssignableFrom(raw) || raw == IntOrString.class || raw == Quantity.class) {
            return random.nextInt(5) - 1;
        }
        if (raw == FieldsV1.class) {
            return new LinkedHashMap<>(Map.of("f:spec", Map.of()));
        }
        return FieldTable.of(type).isEmpty() ? TEXTS.get(random.nextInt(TEXTS.size())) : object(type, random, depth);
    }

    private static Map<String, @Nullable Object> object(JavaType type, Random random, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Field field : FieldTable.of(type).values()) {
            if (random.nextInt(3 + 2 * depth) == 0) {
                object.put(field.name(), value(field.type(), random, depth + 1));
            }
        }
        object.put("surprise", 1);
        return object;
    }
}
