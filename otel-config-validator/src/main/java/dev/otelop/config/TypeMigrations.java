package dev.otelop.config;

import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.catalog.Rename;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** New names for component types, where they are defined and where pipelines use them. */
final class TypeMigrations {

    /** Extensions are left alone: settings of any component may name them, in keys that are not all known. */
    private static final List<ComponentKind> KINDS =
            List.of(ComponentKind.RECEIVER, ComponentKind.PROCESSOR, ComponentKind.EXPORTER, ComponentKind.CONNECTOR);

    private TypeMigrations() {}

    /** The renames of the catalogue that the target's version knows for certain. */
    static List<Change> renamed(CollectorConfig config, ValidationTarget target) {
        Set<ComponentId> taken = taken(config);
        List<Change> changes = new ArrayList<>();
        for (ComponentKind kind : KINDS) {
            for (Component component : config.components(kind)) {
                newName(component, target)
                        .flatMap(type -> change(config, component, type, taken))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    static List<Change> renamed(CollectorConfig config, ComponentKind kind, String from, String to) {
        Set<ComponentId> taken = taken(config);
        return config.components(kind).stream()
                .filter(component -> component.id().type().equals(from))
                .flatMap(component -> change(config, component, to, taken).stream())
                .toList();
    }

    private static Optional<String> newName(Component component, ValidationTarget target) {
        return ComponentCatalog.standard()
                .rename(component.kind(), component.id().type())
                .filter(rename ->
                        target.knownVersion().filter(rename::appliesTo).isPresent())
                .map(Rename::to);
    }

    /** Nothing if somebody has the new name already, or a use of the old one could mean another component. */
    private static Optional<Change> change(
            CollectorConfig config, Component component, String type, Set<ComponentId> taken) {
        ComponentId id = new ComponentId(type, component.id().name());
        List<Reference> uses = config.usesOf(component);
        if (uses.stream().anyMatch(use -> config.targets(use).size() > 1) || !taken.add(id)) {
            return Optional.empty();
        }
        List<ConfigEdit> edits = new ArrayList<>();
        uses.forEach(use -> edits.add(ConfigEdit.set(use.node().path(), id.toString())));
        edits.add(ConfigEdit.rename(component.entry().path(), id.toString()));
        String what = "%s `%s` is called `%s`%s"
                .formatted(component.kind().word(), component.id(), id, uses.isEmpty() ? "" : ", in pipelines too");
        return Optional.of(new Change(component.entry(), what, edits));
    }

    private static Set<ComponentId> taken(CollectorConfig config) {
        Set<ComponentId> taken = new HashSet<>();
        config.components().forEach(component -> taken.add(component.id()));
        return taken;
    }
}
