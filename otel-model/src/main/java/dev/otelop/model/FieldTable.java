package dev.otelop.model;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.otelop.model.v1alpha1.BridgeCapabilities;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which fields a type of a custom resource has in JSON, ours and those of Kubernetes alike, sorted by name. */
final class FieldTable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<Class<?>> OPAQUE = Set.of(
            BridgeCapabilities.class,
            ConfigSource.class,
            IntOrString.class,
            Object.class,
            Quantity.class,
            String.class);
    private static final Map<JavaType, SortedMap<String, Field>> TABLES = new ConcurrentHashMap<>();

    private FieldTable() {}

    /** One field; {@code member} is null when only a getter exists. */
    record Field(String name, JavaType type, @Nullable AnnotatedField member) {

        <A extends Annotation> Optional<A> annotation(Class<A> type) {
            return Optional.ofNullable(member).map(field -> field.getAnnotation(type));
        }
    }

    static JavaType type(Class<?> type) {
        return JSON.constructType(type);
    }

    /** The fields of a bean; of anything else, an empty table. */
    static SortedMap<String, Field> of(JavaType type) {
        return TABLES.computeIfAbsent(type, FieldTable::read);
    }

    /** Types that are a single value in JSON, or whatever their author wrote. */
    static boolean isOpaque(JavaType type) {
        return OPAQUE.contains(type.getRawClass());
    }

    private static SortedMap<String, Field> read(JavaType type) {
        if (isOpaque(type)) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Field> fields = new TreeMap<>();
        for (BeanPropertyDefinition property :
                JSON.getSerializationConfig().introspect(type).findProperties()) {
            if (property.couldSerialize()) {
                fields.put(
                        property.getName(),
                        new Field(property.getName(), property.getPrimaryType(), property.getField()));
            }
        }
        return Collections.unmodifiableSortedMap(fields);
    }
}
