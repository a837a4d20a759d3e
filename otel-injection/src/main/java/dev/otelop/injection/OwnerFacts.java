package dev.otelop.injection;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose pod it is, nearest owner first: {@code ReplicaSet}, {@code Deployment}.
 *
 * @param complete false when the budget ended before the chain did
 */
public record OwnerFacts(List<Owner> chain, boolean complete) {

    private static final Map<String, String> PREFIXES = Map.of(
            "apps/ReplicaSet", "k8s.replicaset",
            "apps/Deployment", "k8s.deployment",
            "apps/StatefulSet", "k8s.statefulset",
            "apps/DaemonSet", "k8s.daemonset",
            "batch/Job", "k8s.job",
            "batch/CronJob", "k8s.cronjob");

    public OwnerFacts {
        chain = List.copyOf(chain);
    }

    /** A pod that nobody owns. */
    public static OwnerFacts none() {
        return new OwnerFacts(List.of(), true);
    }

    /** Resource attributes that name the owners, sorted; kinds without a convention have none. */
    SortedMap<String, String> attributes(boolean uids) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (Owner owner : chain) {
            String prefix = PREFIXES.get(owner.group() + "/" + owner.kind());
            if (prefix != null) {
                attributes.put(prefix + ".name", owner.name());
            }
            if (prefix != null && uids && !owner.uid().isEmpty()) {
                attributes.put(prefix + ".uid", owner.uid());
            }
        }
        return attributes;
    }

    /**
     * One owner.
     *
     * @param group the API group without version, empty for the core group
     * @param uid empty when it is not known
     */
    public record Owner(String group, String kind, String name, String uid) {}
}
