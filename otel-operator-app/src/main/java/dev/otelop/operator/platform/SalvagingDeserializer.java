package dev.otelop.operator.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.ReadProblems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a custom resource as often as it takes: where reading fails, the offending value is noted and cut out of the
 * tree, and reading starts again. A whole resource is read once and costs nothing extra but its tree.
 *
 * <p>Cutting and repeating, rather than reading on behind the damage, is independent of what a deserializer did to its
 * input before it gave up.
 */
final class SalvagingDeserializer extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    /** Nobody reads a longer list, and each entry costs one more attempt. */
    private static final int MOST_PROBLEMS = 30;

    SalvagingDeserializer(JsonDeserializer<?> bean) {
        super(bean);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> bean) {
        return new SalvagingDeserializer(bean);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        TreeNode tree = json.readValueAsTree();
        if (!(tree instanceof ObjectNode object)) {
            return context.handleUnexpectedToken(handledType(), json);
        }
        List<Finding> problems = new ArrayList<>();
        while (true) {
            try {
                Object resource = attempt(object, json, context);
                if (resource instanceof ReadProblems damaged) {
                    damaged.readProblems(problems);
                }
                return resource;
            } catch (JsonMappingException e) {
                problems.add(cutOut(object, Damage.of(e), problems.size()));
            }
        }
    }

    private Object attempt(ObjectNode object, JsonParser json, DeserializationContext context) throws IOException {
        try (TreeTraversingParser parser = new TreeTraversingParser(object, json.getCodec())) {
            parser.nextToken();
            return super.deserialize(parser, context);
        }
    }

    /** Removes at least one value, so that the attempts come to an end. */
    private static Finding cutOut(ObjectNode object, Damage damage, int before) {
        if (before == MOST_PROBLEMS || damage.path().isEmpty()) {
            keepIdentity(object);
            return unreadable(FieldPath.root(), "too much of this object is unreadable to list it all");
        }
        JsonNode removed = damage.removeFrom(object);
        return unreadable(damage.fieldPath(), damage.message(removed));
    }

    /** Leaves what says which object this is, and nothing that could fail again. */
    private static void keepIdentity(ObjectNode object) {
        JsonNode metadata = object.path("metadata");
        object.removeAll();
        ObjectNode identity = object.putObject("metadata");
        for (String field : List.of("name", "namespace", "uid", "resourceVersion")) {
            if (metadata.path(field).isTextual()) {
                identity.set(field, metadata.get(field));
            }
        }
        if (metadata.path("generation").isIntegralNumber()) {
            identity.set("generation", metadata.get("generation"));
        }
    }

    private static Finding unreadable(FieldPath path, String message) {
        return Finding.of(ReadProblems.UNREADABLE, Severity.ERROR, path, message, null);
    }
}
