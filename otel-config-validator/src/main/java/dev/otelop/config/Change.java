package dev.otelop.config;

import java.util.List;

/**
 * One thing a migration does.
 *
 * @param entry what it is about
 * @param what what happens to it, as a clause: "exporter `logging` runs as `debug`"
 * @param edits in terms of paths of the document before any migration
 */
record Change(ConfigEntry entry, String what, List<ConfigEdit> edits) {

    static Change of(ConfigEntry entry, String what, ConfigEdit... edits) {
        return new Change(entry, what, List.of(edits));
    }
}
