package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.findings.Findings;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.function.Function;

/**
 * One row of the table of what is validated: a kind, where the API server asks about it, and the functions that judge.
 *
 * @param resource the plural name in the API
 * @param webhook the name of the webhook in its registration
 * @param paths where the server answers; the first is the one that is registered
 * @param state judges an object by itself
 * @param change judges the step from the first object to the second
 */
record AdmittedKind<T extends HasMetadata>(
        Class<T> type,
        String resource,
        String webhook,
        List<String> paths,
        Function<T, Findings> state,
        Change<T> change) {

    AdmittedKind {
        paths = List.copyOf(paths);
    }

    String kind() {
        return HasMetadata.getKind(type);
    }

    /** Everything there is to say about a CREATE or UPDATE. An error refuses it. */
    Findings judge(AdmissionRequest request, KubernetesSerialization reader) {
        if (!request.writes() || request.isBeingDeleted() || request.leavesSpecAlone()) {
            return Findings.none();
        }
        T object = read(request.object(), reader);
        return request.operation() == Operation.CREATE
                ? state.apply(object)
                : judgeUpdate(read(request.oldObject(), reader), object);
    }

    private Findings judgeUpdate(T before, T after) {
        Findings found = state.apply(after);
        Findings ratcheted = found.hasErrors() ? Ratchet.relax(found, state.apply(before)) : found;
        return ratcheted.and(change.between(before, after));
    }

    private T read(JsonNode object, KubernetesSerialization reader) {
        return reader.unmarshal(object.toString(), type);
    }

    /** A rule about two states of one object. */
    @FunctionalInterface
    interface Change<T> {

        Findings between(T before, T after);

        static <T> Change<T> free() {
            return (before, after) -> Findings.none();
        }
    }
}
