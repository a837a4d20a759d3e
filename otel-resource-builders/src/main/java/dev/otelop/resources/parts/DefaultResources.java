package dev.otelop.resources.parts;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests and limits where the author set none, decided for each resource by itself: one that the author did not name
 * gets both; one with a limit gets a request, never above that limit; one with only a request is left alone.
 */
public final class DefaultResources {

    private DefaultResources() {}

    /** What a container gets whose author wrote {@code written}. */
    public static ResourceRequirements over(@Nullable ResourceRequirements written, ResourceRequirements defaults) {
        ResourceRequirements own = written == null ? new ResourceRequirements() : written;
        Map<String, Quantity> limits = sorted(own.getLimits());
        Map<String, Quantity> requests = sorted(own.getRequests());
        sorted(defaults.getLimits()).forEach((name, limit) -> {
            if (!sorted(own.getRequests()).containsKey(name)) {
                limits.putIfAbsent(name, limit);
            }
        });
        sorted(defaults.getRequests()).forEach((name, request) -> {
            Quantity limit = limits.get(name);
            requests.putIfAbsent(name, limit == null ? request : smaller(request, limit));
        });
        return new ResourceRequirementsBuilder(own)
                .withLimits(limits)
                .withRequests(requests)
                .build();
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
