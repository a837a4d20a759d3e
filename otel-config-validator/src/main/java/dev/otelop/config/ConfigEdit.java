package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * One change of a configuration at one path. An edit whose path does not fit the document changes nothing: renaming or
 * removing what is not there, or setting below a scalar.
 */
public sealed interface ConfigEdit {

    FieldPath path();

    /**
     * Puts a tree of maps, lists, strings, numbers, booleans and nulls at {@code path}, in place of what stands there.
     * Missing parent maps are created; a list position must exist already.
     */
    static ConfigEdit set(FieldPath path, @Nullable Object tree) {
        return new SetValue(path, tree);
    }

    /** Gives the map entry at {@code path} another key; nothing happens when its map has that key already. */
    static ConfigEdit rename(FieldPath path, String newKey) {
        return new RenameKey(path, newKey);
    }

    /** Takes the map entry or list element at {@code path} out. */
    static ConfigEdit remove(FieldPath path) {
        return new RemoveEntry(path);
    }

    /** See {@link ConfigEdit#set}. */
    record SetValue(FieldPath path, @Nullable Object tree) implements ConfigEdit {}

    /** See {@link ConfigEdit#rename}. */
    record RenameKey(FieldPath path, String newKey) implements ConfigEdit {}

    /** See {@link ConfigEdit#remove}. */
    record RemoveEntry(FieldPath path) implements ConfigEdit {}
}
