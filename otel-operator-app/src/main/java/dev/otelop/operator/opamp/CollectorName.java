package dev.otelop.operator.opamp;

import dev.otelop.model.Names;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Comparator;
import java.util.Optional;

/** Which collector: {@code namespace/name}, as servers and bridges call it. Sorted by namespace, then by name. */
record CollectorName(String namespace, String name) implements Comparable<CollectorName> {

    private static final Comparator<CollectorName> ORDER =
            Comparator.comparing(CollectorName::namespace).thenComparing(CollectorName::name);

    static CollectorName of(HasMetadata collector) {
        return new CollectorName(
                collector.getMetadata().getNamespace(), collector.getMetadata().getName());
    }

    /** Reads {@code namespace/name}; empty for anything else. */
    static Optional<CollectorName> parse(String text) {
        String[] halves = text.split("/", -1);
        return halves.length == 2 && Names.isDnsLabel(halves[0]) && Names.isSubdomain(halves[1])
                ? Optional.of(new CollectorName(halves[0], halves[1]))
                : Optional.empty();
    }

    @Override
    public int compareTo(CollectorName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
