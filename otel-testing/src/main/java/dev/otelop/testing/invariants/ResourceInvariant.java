package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** No request exceeds its limit. */
final class ResourceInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        for (Workload workload : set.workloads()) {
            for (Container container : workload.containers()) {
                resources(workload.subject() + ", container " + container.getName(), container.getResources(), report);
            }
            resources(workload.subject() + " (pod)", workload.pod().getResources(), report);
        }
    }

    private static void resources(String subject, @Nullable ResourceRequirements resources, Report report) {
        if (resources == null) {
            return;
        }
        Map<String, Quantity> limits = sorted(resources.getLimits());
        sorted(resources.getRequests()).forEach((name, request) -> {
            Quantity limit = limits.get(name);
            if (limit != null && request.getNumericalAmount().compareTo(limit.getNumericalAmount()) > 0) {
                report.that(subject, "requests %s %s and is limited to %s".formatted(request, name, limit));
            }
        });
    }

    private static Map<String, Quantity> sorted(@Nullable Map<String, Quantity> amounts) {
        return amounts == null ? Map.of() : new TreeMap<>(amounts);
    }
}
