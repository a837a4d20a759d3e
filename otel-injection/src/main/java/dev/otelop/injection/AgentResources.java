package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compute resources of a container that brings an agent. Each resource is decided by itself: one that the user did not
 * name gets both numbers; one with a limit gets a request, never above that limit; one with only a request is left
 * alone. So no request ever exceeds its limit unless the user wrote both.
 */
record AgentResources(String cpuRequest, String memoryRequest) {

    private static final String CPU_LIMIT = "500m";
    private static final String MEMORY_LIMIT = "256Mi";

    ResourceRequirements over(@Nullable ResourceRequirements written) {
        ResourceRequirements own = written == null ? new ResourceRequirements() : written;
        Map<String, Quantity> limits = sorted(own.getLimits());
        Map<String, Quantity> requests = sorted(own.getRequests());
        complete("cpu", cpuRequest, CPU_LIMIT, requests, limits);
        complete("memory", memoryRequest, MEMORY_LIMIT, requests, limits);
        return new ResourceRequirementsBuilder(own)
                .withLimits(limits)
                .withRequests(requests)
                .build();
    }

    private static void complete(
            String name, String request, String limit, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        if (requests.containsKey(name)) {
            return;
        }
        Quantity effective = limits.computeIfAbsent(name, missing -> new Quantity(limit));
        requests.put(name, smaller(new Quantity(request), effective));
    }

    /** A limit that is no quantity is the API server's to refuse. */
    private static Quantity smaller(Quantity request, Quantity limit) {
        try {
            return Quantity.getAmountInBytes(request).compareTo(Quantity.getAmountInBytes(limit)) <= 0
                    ? request
                    : limit;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return limit;
        }
    }

    private static Map<String, Quantity> sorted(@Nullable Map<String, Quantity> quantities) {
        return quantities == null ? new TreeMap<>() : new TreeMap<>(quantities);
    }
}
