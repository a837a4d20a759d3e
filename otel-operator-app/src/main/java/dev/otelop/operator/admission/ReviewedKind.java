package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What answers the reviews of one kind, at some paths. */
interface ReviewedKind {

    /** Of the objects that are reviewed, without its group. */
    String kind();

    /** Where the server answers. */
    List<String> paths();

    /** The whole answer. Called by many threads at once. */
    ObjectNode answer(AdmissionRequest request);
}
