package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The question of an {@code AdmissionReview}. Objects stay trees: what a model class does not know is still there.
 *
 * @param uid names the question; the answer repeats it
 * @param kind of the object, without its group
 * @param namespace where the object is or will be; the object itself need not say it. Empty when it has none
 * @param dryRun whether nothing will be stored, so that nothing else may happen either
 * @param object as it would be stored; missing or null on DELETE
 * @param oldObject as it is stored; missing or null on CREATE
 */
record AdmissionRequest(
        String uid,
        String kind,
        String namespace,
        Operation operation,
        boolean dryRun,
        JsonNode object,
        JsonNode oldObject) {

    private static final String API_VERSION = "admission.k8s.io/v1";

    /**
     * Takes the question out of a review.
     *
     * @throws IllegalArgumentException if {@code review} is not a question in version v1; the message says why
     */
    static AdmissionRequest of(JsonNode review) {
        require(API_VERSION.equals(review.path("apiVersion").asText()), "this is not an object of " + API_VERSION);
        require("AdmissionReview".equals(review.path("kind").asText()), "this is not an AdmissionReview");
        JsonNode request = review.path("request");
        require(request.path("uid").isTextual(), "request.uid is missing");
        require(request.path("kind").path("kind").isTextual(), "request.kind.kind is missing");
        AdmissionRequest asked = new AdmissionRequest(
                request.path("uid").asText(),
                request.path("kind").path("kind").asText(),
                request.path("namespace").asText(),
                operation(request.path("operation").asText()),
                request.path("dryRun").asBoolean(),
                request.path("object"),
                request.path("oldObject"));
        asked.requireObjects();
        return asked;
    }

    /** True for the operations that bring a new state; all others are none of a validating webhook's business. */
    boolean writes() {
        return operation == Operation.CREATE || operation == Operation.UPDATE;
    }

    /** An object that is being deleted only waits for its finalizers: nothing may stand in their way. */
    boolean isBeingDeleted() {
        return object.path("metadata").hasNonNull("deletionTimestamp");
    }

    boolean leavesSpecAlone() {
        return operation == Operation.UPDATE && object.path("spec").equals(oldObject.path("spec"));
    }

    /** The object as people name it: {@code OpenTelemetryCollector observability/gateway}. */
    String subject() {
        JsonNode metadata = object.path("metadata");
        String name = metadata.path("name").asText(metadata.path("generateName").asText());
        String where = metadata.path("namespace").asText(namespace);
        return kind + " " + (where.isEmpty() ? name : where + "/" + name);
    }

    private void requireObjects() {
        require(!writes() || object.isObject(), "request.object is missing");
        require(operation != Operation.UPDATE || oldObject.isObject(), "request.oldObject is missing");
    }

    private static Operation operation(String name) {
        Optional<Operation> known = Arrays.stream(Operation.values())
                .filter(operation -> operation.name().equals(name))
                .findFirst();
        return known.orElseThrow(() -> new IllegalArgumentException("unknown request.operation `" + name + "`"));
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
