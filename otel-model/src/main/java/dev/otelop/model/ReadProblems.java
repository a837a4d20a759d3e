package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.otelop.findings.Finding;
import java.util.List;

/**
 * A resource that remembers what could not be placed while it was read leniently. Whoever reads sets the list; nobody
 * should act on a resource whose list holds an error, because a value its author wrote is missing from it.
 */
public interface ReadProblems {

    /** Rule of a finding about a field that the model does not know: harmless, but probably a misspelling. */
    String UNKNOWN_FIELD = "resource.unknown-field";

    /** Rule of a finding about a value that does not fit its field and was left out. */
    String UNREADABLE = "resource.unreadable";

    /** What could not be placed, with paths from the root of the resource. Never serialized. */
    @JsonIgnore
    List<Finding> readProblems();

    @JsonIgnore
    void readProblems(List<Finding> problems);
}
