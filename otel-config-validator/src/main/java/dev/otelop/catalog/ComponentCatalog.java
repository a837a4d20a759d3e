package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import java.util.List;
import java.util.Optional;

/** The component types of the released collectors, by kind and name. Immutable; old and new names are both known. */
public final class ComponentCatalog {

    private static final ComponentCatalog STANDARD = new ComponentCatalog();

    private ComponentCatalog() {}

    /** The catalogue that comes with this library. */
    public static ComponentCatalog standard() {
        return STANDARD;
    }

    /** What is known of a type under its newest, an older or a removed name; empty when the name is not known at all. */
    public Optional<Knowledge> lookup(ComponentKind kind, String type) {
        return Optional.empty();
    }

    /** The removal that makes a collector of this version refuse the type. */
    public Optional<Removal> removal(ComponentKind kind, String type, Version version) {
        return Optional.empty();
    }

    /** The rename of which {@code type} is the old name. */
    public Optional<Rename> rename(ComponentKind kind, String type) {
        return Optional.empty();
    }

    /** The rename of which {@code type} is the new name: before {@link Rename#since()} only the old name works. */
    public Optional<Rename> renamedFrom(ComponentKind kind, String type) {
        return Optional.empty();
    }

    /**
     * Whether a type that {@link #lookup} does not find can be called unknown: the target is a released distribution of
     * a version that the catalogue covers, and no known name differs from it by underscores only. Never true for a
     * known type.
     */
    public boolean certain(ComponentKind kind, String type, ValidationTarget target) {
        return false;
    }

    /** All names of a kind, old ones included, removed ones not; sorted. For suggestions. */
    public List<String> types(ComponentKind kind) {
        return List.of();
    }
}
