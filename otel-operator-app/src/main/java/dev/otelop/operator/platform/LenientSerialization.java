package dev.otelop.operator.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import dev.otelop.findings.Finding;
import dev.otelop.model.ReadProblems;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads Kubernetes objects without ever failing on what a user wrote. A value that does not fit its field is left out,
 * and the custom resource it belongs to remembers the place ({@link ReadProblems}); a list with one damaged object
 * still yields all its objects.
 *
 * <p>Whoever acts on a resource must first look at its problems: what is missing might be what mattered.
 */
public final class LenientSerialization extends KubernetesSerialization {

    private final ObjectMapper known;

    public LenientSerialization() {
        this(new ObjectMapper().registerModule(new SimpleModule("salvage").setDeserializerModifier(new Salvage())));
    }

    private LenientSerialization(ObjectMapper mapper) {
        super(mapper, true);
        this.known = mapper.copy().setAnnotationIntrospector(new OnlyKnownFields());
    }

    /**
     * Reads a tree of maps, lists and scalars, such as one YAML document, as {@code type}. Other than reading from the
     * API server, which drops what its schema does not know, this reports unknown fields too.
     */
    public <T extends ReadProblems> T read(Object tree, Class<T> type) {
        T resource = unmarshal(asJson(tree), type);
        List<Finding> damage = resource.readProblems();
        // What could not be read is missing from the model too, and is no unknown field.
        Stream<Finding> unknown =
                UnknownFields.between(known.<JsonNode>valueToTree(tree), known.valueToTree(resource)).stream()
                        .filter(field -> damage.stream()
                                .noneMatch(problem -> field.path().contains(problem.path())));
        resource.readProblems(Stream.concat(damage.stream(), unknown).toList());
        return resource;
    }

    /** Sends custom resources through {@link SalvagingDeserializer}. */
    private static final class Salvage extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return ReadProblems.class.isAssignableFrom(description.getBeanClass())
                    ? new SalvagingDeserializer(deserializer)
                    : deserializer;
        }

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            // In a list of anything a null is a value of the user's.
            return type.getContentType().isJavaLangObject() ? deserializer : new ListWithoutHoles(deserializer);
        }
    }

    /** Writes objects without what they could only keep in a bag for unknown fields. */
    private static final class OnlyKnownFields extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAnyGetter(Annotated method) {
            return method.hasAnnotation(JsonAnyGetter.class) ? Boolean.FALSE : null;
        }
    }
}
