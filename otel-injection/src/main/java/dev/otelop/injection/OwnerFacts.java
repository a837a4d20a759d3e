package dev.otelop.injection;

import java.util.List;

/**
 * Whose pod it is, nearest owner first: {@code ReplicaSet}, {@code Deployment}.
 *
 * @param complete false when the budget ended before the chain did
 */
public record OwnerFacts(List<Owner> chain, boolean complete) {

    public OwnerFacts {
        chain = List.copyOf(chain);
    }

    /** A pod that nobody owns. */
    public static OwnerFacts none() {
        return new OwnerFacts(List.of(), true);
    }

    /**
     * One owner.
     *
     * @param group the API group without version, empty for the core group
     * @param uid empty when it is not known
     */
    public record Owner(String group, String kind, String name, String uid) {}
}
