package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a custom resource that keeps what this version of the model has no field for, so that reading never fails
 * because of it and writing loses nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public class Extensible {

    private final Map<String, @Nullable Object> unknownFields = new LinkedHashMap<>();

    /** Fields without a place in the model, in the order they were read. */
    @JsonAnyGetter
    public Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    @JsonAnySetter
    void unknownField(String name, @Nullable Object value) {
        unknownFields.put(name, value);
    }
}
