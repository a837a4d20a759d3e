package dev.otelop.config.diagram;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Findings by the part of a configuration that a diagram can show them at. */
final class PlacedFindings {

    private static final FieldPath PIPELINES = FieldPath.of("service", "pipelines");
    private static final FieldPath SERVICE = FieldPath.of("service");

    private final TreeMap<FieldPath, List<Finding>> byPlace = new TreeMap<>();
    private final Set<FieldPath> shown = new HashSet<>();

    PlacedFindings(Findings findings) {
        findings.forEach(finding -> byPlace.computeIfAbsent(place(finding.path()), place -> new ArrayList<>())
                .add(finding));
    }

    /** Those about the component, or the mention of one, at this path. A component may be shown more than once. */
    Marks at(FieldPath path) {
        shown.add(path);
        return new Marks(byPlace.getOrDefault(path, List.of()));
    }

    /** Those about this path and what lies below it that were not asked for so far. */
    Marks restBelow(FieldPath path) {
        List<Finding> rest = new ArrayList<>();
        for (Map.Entry<FieldPath, List<Finding>> entry : byPlace.tailMap(path).entrySet()) {
            if (!path.contains(entry.getKey())) {
                break;
            }
            if (shown.add(entry.getKey())) {
                rest.addAll(entry.getValue());
            }
        }
        return new Marks(rest);
    }

    /** A component, an item of a list of names, a pipeline, or else the very path. */
    private static FieldPath place(FieldPath path) {
        if (PIPELINES.contains(path)) {
            return first(path, 5);
        }
        return first(path, SERVICE.contains(path) ? 3 : 2);
    }

    private static FieldPath first(FieldPath path, int segments) {
        return new FieldPath(
                path.segments().subList(0, Math.min(segments, path.segments().size())));
    }
}
