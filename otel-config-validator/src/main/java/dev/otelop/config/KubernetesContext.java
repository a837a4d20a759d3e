package dev.otelop.config;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know about the pods a configuration will run in. What nobody said is taken for the harmless case, so
 * that a rule says less, not more.
 *
 * @param spread how many pods there are, and where
 * @param mostReplicas how many pods there may be at once where they are replicas; 1 when it is not known
 * @param targetAllocator whether somebody deals out Prometheus targets to the pods
 * @param hostNetwork whether the pods have their node's addresses
 * @param mounts the paths of the volumes in the collector's container; null when they are not known
 * @param memoryLimit of the collector's container in bytes; null when it has none, or it is not known
 * @param variables the names of the environment variables of the container; null when they are not all known
 * @param chosenServiceAccount whether the author named a service account, which may have any rights
 */
public record KubernetesContext(
        Spread spread,
        int mostReplicas,
        boolean targetAllocator,
        boolean hostNetwork,
        @Nullable List<String> mounts,
        @Nullable Long memoryLimit,
        @Nullable SortedSet<String> variables,
        boolean chosenServiceAccount) {

    /** How many pods run the configuration, and where. */
    public enum Spread {
        /** Any number of like pods, wherever there is room. */
        REPLICAS,
        /** One on each node. */
        PER_NODE,
        /** One in each pod of an application. */
        SIDECAR
    }

    public KubernetesContext {
        mounts = mounts == null ? null : List.copyOf(mounts);
        variables = variables == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(variables));
    }

    /** Pods of which nothing more is known. */
    public static KubernetesContext of(Spread spread) {
        return new KubernetesContext(spread, 1, false, false, null, null, null, true);
    }

    public KubernetesContext withMostReplicas(int most) {
        return new KubernetesContext(
                spread, most, targetAllocator, hostNetwork, mounts, memoryLimit, variables, chosenServiceAccount);
    }

    public KubernetesContext withTargetAllocator(boolean present) {
        return new KubernetesContext(
                spread, mostReplicas, present, hostNetwork, mounts, memoryLimit, variables, chosenServiceAccount);
    }

    public KubernetesContext withHostNetwork(boolean used) {
        return new KubernetesContext(
                spread, mostReplicas, targetAllocator, used, mounts, memoryLimit, variables, chosenServiceAccount);
    }

    /** These are all volumes of the container. */
    public KubernetesContext withMounts(Collection<String> paths) {
        return new KubernetesContext(
                spread,
                mostReplicas,
                targetAllocator,
                hostNetwork,
                List.copyOf(paths),
                memoryLimit,
                variables,
                chosenServiceAccount);
    }

    public KubernetesContext withMemoryLimit(@Nullable Long bytes) {
        return new KubernetesContext(
                spread, mostReplicas, targetAllocator, hostNetwork, mounts, bytes, variables, chosenServiceAccount);
    }

    /** These are all variables of the container. */
    public KubernetesContext withVariables(Collection<String> names) {
        return new KubernetesContext(
                spread,
                mostReplicas,
                targetAllocator,
                hostNetwork,
                mounts,
                memoryLimit,
                new TreeSet<>(names),
                chosenServiceAccount);
    }

    public KubernetesContext withChosenServiceAccount(boolean chosen) {
        return new KubernetesContext(
                spread, mostReplicas, targetAllocator, hostNetwork, mounts, memoryLimit, variables, chosen);
    }

    /** True if the collector runs beside an application and serves only its pod. */
    public boolean sidecar() {
        return spread == Spread.SIDECAR;
    }

    /** True if several pods run at once, so that what belongs together may arrive at different ones. */
    boolean isMany() {
        return spread == Spread.PER_NODE || mostReplicas > 1;
    }

    /** The limit of the container's memory in bytes, empty if there is none or it is not known. */
    OptionalLong knownMemoryLimit() {
        return memoryLimit == null ? OptionalLong.empty() : OptionalLong.of(memoryLimit);
    }

    /** True if it is known that no volume holds the path or something below it. */
    boolean lacks(String path) {
        return mounts != null && mounts.stream().noneMatch(mount -> holds(mount, path) || holds(path, mount));
    }

    private static boolean holds(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
