package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks a set of objects that are to be applied together. */
public final class KubernetesInvariants {

    private static final List<Invariant> ALL = List.of(
            new EnvInvariant(),
            new LabelInvariant(),
            new NameInvariant(),
            new OwnerInvariant(),
            new PortInvariant(),
            new ProbeInvariant(),
            new ReferenceInvariant(),
            new ResourceInvariant(),
            new SelectorInvariant(),
            new ServiceInvariant(),
            new SizeInvariant(),
            new VolumeInvariant());

    private KubernetesInvariants() {}

    /** All that is wrong, a sentence each that begins with kind and name of the object; empty when all is well. */
    public static List<String> violations(List<? extends HasMetadata> objects) {
        return violations(objects, List.of());
    }

    /**
     * The same for a set that relies on objects which are there already.
     *
     * @param external such objects, each as {@code Kind/name}, for example {@code ServiceAccount/collector}
     */
    public static List<String> violations(List<? extends HasMetadata> objects, Collection<String> external) {
        ObjectSet set = ObjectSet.of(objects, external);
        List<String> sentences = new ArrayList<>();
        for (Invariant invariant : ALL) {
            invariant.check(set, (subject, problem) -> sentences.add(subject + ": " + problem));
        }
        return List.copyOf(sentences);
    }
}
