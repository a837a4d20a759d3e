package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The component types of the released collectors, by kind and name. Old and new names are both known. Immutable.
 *
 * <p>Signals and distributions are those of the newest release covered; a type and its facts seldom shrink, so what the
 * catalogue denies, older releases denied too.
 */
public final class ComponentCatalog {

    private static final Version FIRST_COVERED = new Version(0, 135, 0);
    private static final Version FIRST_NOT_COVERED = new Version(0, 159, 0);
    private static final ComponentCatalog STANDARD = new ComponentCatalog();

    private final SortedMap<Key, Knowledge> known = new TreeMap<>();
    private final SortedMap<Key, Removal> removals = new TreeMap<>();
    private final SortedMap<Key, Rename> byOldName = new TreeMap<>();
    private final SortedMap<Key, Rename> byNewName = new TreeMap<>();
    private final SortedSet<Key> bareNames = new TreeSet<>();
    private final SortedMap<Key, BuiltType> built = new TreeMap<>();

    private ComponentCatalog() {
        Removals.ALL.forEach(removal -> removals.put(new Key(removal.kind(), removal.type()), removal));
        Removals.ALL.forEach(removal -> learn(Knowledge.nameOnly(removal.kind(), removal.type())));
        tables().flatMap(Collection::stream).forEach(this::learn);
        Renames.ALL.forEach(this::learn);
        BuiltTypes.ALL.forEach(this::learn);
    }

    /** The catalogue that comes with this library. */
    public static ComponentCatalog standard() {
        return STANDARD;
    }

    /** What is known of a type under its newest, an older or a removed name; empty when the name is not known at all. */
    public Optional<Knowledge> lookup(ComponentKind kind, String type) {
        return Optional.ofNullable(known.get(new Key(kind, type)));
    }

    /** The removal that makes a collector of this version refuse the type. */
    public Optional<Removal> removal(ComponentKind kind, String type, Version version) {
        return Optional.ofNullable(removals.get(new Key(kind, type))).filter(removal -> removal.appliesTo(version));
    }

    /** The rename of which {@code type} is the old name. */
    public Optional<Rename> rename(ComponentKind kind, String type) {
        return Optional.ofNullable(byOldName.get(new Key(kind, type)));
    }

    /** The rename of which {@code type} is the new name: before {@link Rename#since()} only the old name works. */
    public Optional<Rename> renamedFrom(ComponentKind kind, String type) {
        return Optional.ofNullable(byNewName.get(new Key(kind, type)));
    }

    /** The removal that makes a collector of this version refuse a key in the settings of a type. */
    public Optional<RemovedKey> removedKey(ComponentKind kind, String type, String key, Version version) {
        String newest = lookup(kind, type).map(Knowledge::type).orElse(type);
        return RemovedKeys.ALL.stream()
                .filter(removed -> removed.is(kind, newest, key) && version.isAtLeast(removed.since()))
                .findFirst();
    }

    /**
     * What the collector's own code says of a type, under whichever of its names; empty for types that this library was
     * not made from.
     */
    public Optional<BuiltType> built(ComponentKind kind, String type) {
        return Optional.ofNullable(built.get(new Key(kind, type)));
    }

    /**
     * Whether a type that {@link #lookup} does not find can be called unknown: the target is a released distribution of
     * a version that the catalogue covers, and no known name differs from it by underscores only. Never true for a
     * known type.
     */
    public boolean certain(ComponentKind kind, String type, ValidationTarget target) {
        return target.isReleased()
                && target.isAtLeast(FIRST_COVERED)
                && target.isBefore(FIRST_NOT_COVERED)
                && !bareNames.contains(new Key(kind, bare(type)));
    }

    /** All names of a kind, old ones included, removed ones not; sorted. For suggestions. */
    public List<String> types(ComponentKind kind) {
        return known.keySet().stream()
                .filter(key -> key.kind() == kind && !removals.containsKey(key))
                .map(Key::type)
                .toList();
    }

    private static Stream<List<Knowledge>> tables() {
        return Stream.of(
                RetiredTypes.ALL,
                ReceiverTypes.ALL,
                ProcessorTypes.ALL,
                ExporterTypes.ALL,
                ConnectorTypes.ALL,
                ExtensionTypes.ALL);
    }

    private void learn(Knowledge knowledge) {
        learn(new Key(knowledge.kind(), knowledge.type()), knowledge);
    }

    private void learn(Rename rename) {
        Key from = new Key(rename.kind(), rename.from());
        Key to = new Key(rename.kind(), rename.to());
        byOldName.put(from, rename);
        byNewName.put(to, rename);
        learn(from, known.getOrDefault(to, Knowledge.nameOnly(rename.kind(), rename.to())));
    }

    /** A type is found under its own name, its older one, and the one that later releases gave it. */
    private void learn(BuiltType type) {
        built.put(new Key(type.kind(), type.type()), type);
        if (type.formerType() != null) {
            built.put(new Key(type.kind(), type.formerType()), type);
        }
        rename(type.kind(), type.type()).ifPresent(rename -> built.put(new Key(type.kind(), rename.to()), type));
    }

    private void learn(Key key, Knowledge knowledge) {
        known.put(key, knowledge);
        bareNames.add(new Key(key.kind(), bare(key.type())));
    }

    /** Names are moving from {@code likethis} to {@code like_this}: the two are not called different. */
    private static String bare(String type) {
        return type.replace("_", "");
    }

    private record Key(ComponentKind kind, String type) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = kind.compareTo(other.kind);
            return order != 0 ? order : type.compareTo(other.type);
        }
    }
}
