package dev.otelop.config.diagram;

import java.util.List;

/**
 * A connector that leads from pipelines to other ones.
 *
 * @param id letters and digits, unique in its diagram
 * @param ends the places where it ends a pipeline
 * @param begins the places where it begins one
 */
record Link(String id, List<Chip> ends, List<Chip> begins) {

    Link {
        ends = List.copyOf(ends);
        begins = List.copyOf(begins);
    }

    /** True if many lead to many. */
    boolean needsJunction() {
        return ends.size() > 1 && begins.size() > 1;
    }
}
