package dev.otelop.injection;

import dev.otelop.model.Names;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An Instrumentation or sidecar collector that a pod asks for.
 *
 * @param namespace where it lives
 * @param name what it is called, null for "the only one of the namespace"
 */
public record Reference(String namespace, @Nullable String name) implements Comparable<Reference> {

    private static final Comparator<Reference> ORDER = Comparator.comparing(Reference::namespace)
            .thenComparing(Reference::name, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    /** The only one of {@code namespace}. */
    public static Reference onlyOneOf(String namespace) {
        return new Reference(namespace, null);
    }

    /** What an annotation says: {@code true}, {@code name} or {@code namespace/name}, seen from {@code namespace}. */
    static Reference parse(String value, String namespace) {
        if (value.equalsIgnoreCase("true")) {
            return onlyOneOf(namespace);
        }
        int slash = value.indexOf('/');
        return slash < 0
                ? new Reference(namespace, value)
                : new Reference(value.substring(0, slash), value.substring(slash + 1));
    }

    /** False when no object can be called that, so that there is nothing to look for. */
    boolean isWellFormed() {
        return Names.isSubdomain(namespace) && (name == null || Names.isSubdomain(name));
    }

    @Override
    public int compareTo(Reference other) {
        return ORDER.compare(this, other);
    }

    /** {@code namespace/name}; {@code namespace/*} for the only one. */
    @Override
    public String toString() {
        return namespace + "/" + (name == null ? "*" : name);
    }
}
