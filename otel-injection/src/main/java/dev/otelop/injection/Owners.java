package dev.otelop.injection;

import dev.otelop.injection.OwnerFacts.Owner;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the owners of a pod contribute to its resource: attributes, and the name by which people know it. */
record Owners(List<Owner> chain, boolean complete, @Nullable String templateHash) {

    private static final Pattern SCHEDULED = Pattern.compile("-\\d{8,}$");

    /** By group and kind: a `Job` of another group is no Job. */
    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.of(
            "apps/DaemonSet", "k8s.daemonset",
            "apps/Deployment", "k8s.deployment",
            "apps/ReplicaSet", "k8s.replicaset",
            "apps/StatefulSet", "k8s.statefulset",
            "batch/CronJob", "k8s.cronjob",
            "batch/Job", "k8s.job"));

    /** Nodes own the pods that a kubelet started by itself, and lend them no name. */
    private static final String NODE = "/Node";

    Owners {
        chain = List.copyOf(chain);
    }

    /** What was read, or at least what the pod itself says about its owner. */
    static Owners of(Pod pod, OwnerFacts facts) {
        Map<String, String> labels =
                pod.getMetadata() == null ? null : pod.getMetadata().getLabels();
        String hash = labels == null ? null : labels.get("pod-template-hash");
        if (!facts.chain().isEmpty()) {
            return new Owners(facts.chain(), facts.complete(), hash);
        }
        List<Owner> said = pod.getMetadata() == null
                ? List.of()
                : pod.getMetadata().getOwnerReferences().stream()
                        .filter(reference -> Boolean.TRUE.equals(reference.getController()))
                        .map(Owners::owner)
                        .toList();
        return new Owners(said, said.isEmpty(), hash);
    }

    SortedMap<String, String> attributes(boolean withUids) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (Owner owner : chain) {
            String prefix = ATTRIBUTES.get(type(owner));
            if (prefix != null) {
                attributes.put(prefix + ".name", owner.name());
                if (withUids && !owner.uid().isEmpty()) {
                    attributes.put(prefix + ".uid", owner.uid());
                }
            }
        }
        return attributes;
    }

    /** The name of an owner that no attribute tells, such as a rollout. */
    Optional<String> otherName() {
        return top().filter(owner -> !ATTRIBUTES.containsKey(type(owner)))
                .filter(owner -> !type(owner).equals(NODE))
                .map(Owner::name);
    }

    /** The name of the owner's owner as far as it can be guessed, when the chain was not read to its end. */
    Optional<String> guessedName() {
        return complete ? Optional.empty() : top().flatMap(this::guess);
    }

    private Optional<String> guess(Owner owner) {
        String name = owner.name();
        String suffix = "-" + templateHash;
        Stream<String> guesses = switch (type(owner)) {
            case "apps/ReplicaSet" ->
                Stream.of(
                        templateHash != null && name.endsWith(suffix)
                                ? name.substring(0, name.length() - suffix.length())
                                : "");
            case "batch/Job" -> Stream.of(SCHEDULED.matcher(name).replaceFirst(""));
            default -> Stream.empty();
        };
        return guesses.filter(guess -> !guess.isEmpty() && !guess.equals(name)).findFirst();
    }

    private Optional<Owner> top() {
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    private static String type(Owner owner) {
        return owner.group() + "/" + owner.kind();
    }

    private static Owner owner(OwnerReference reference) {
        String version = reference.getApiVersion() == null ? "" : reference.getApiVersion();
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        return new Owner(group, text(reference.getKind()), text(reference.getName()), text(reference.getUid()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
