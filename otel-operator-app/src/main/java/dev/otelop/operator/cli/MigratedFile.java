package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigEdit;
import dev.otelop.config.ConfigMigrations;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.Migration;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file with its configurations brought to another collector; comments and layout are kept, whatever the file holds
 * besides.
 *
 * @param text what the file holds afterwards
 * @param changes what was changed and why, at its place in the file as it was
 * @param open what the collector refuses and nobody can change without loss
 */
record MigratedFile(SourceFile file, String text, Findings changes, Findings open) {

    /** The rules about what releases took out. */
    private static final List<String> ABOUT_RELEASES = List.of(
            "component.future-type", "component.removed-type", "settings.removed-key", "telemetry.metrics-address");

    static MigratedFile of(SourceFile file, ValidationTarget target) {
        Findings changes = Findings.none();
        Findings open = Findings.none();
        String whole = file.text();
        Map<FileDocument, List<ConfigEdit>> parts = new LinkedHashMap<>();
        for (WrittenConfig config : WrittenConfig.in(file, target)) {
            Migration migration = ConfigMigrations.modernize(config.config(), target);
            changes = changes.and(migration.findings());
            open = open.and(config.config().syntax().errors()).and(open(config, migration, target));
            if (config.isFile()) {
                whole = migration.document().text();
            } else {
                parts.computeIfAbsent(config.document(), document -> new ArrayList<>())
                        .addAll(editsOfFile(config, migration));
            }
        }
        return new MigratedFile(file, parts.isEmpty() ? whole : edited(file.text(), parts), changes, open);
    }

    boolean isChanged() {
        return !text.equals(file.text());
    }

    /** A configuration that is a text within the manifest is replaced as a whole, which keeps its own comments. */
    private static List<ConfigEdit> editsOfFile(WrittenConfig config, Migration migration) {
        if (migration.edits().isEmpty()) {
            return List.of();
        }
        if (config.config().hasText()) {
            return List.of(ConfigEdit.set(config.place(), migration.document().text()));
        }
        return migration.edits().stream()
                .map(edit -> below(config.place(), edit))
                .toList();
    }

    private static ConfigEdit below(FieldPath place, ConfigEdit edit) {
        FieldPath path = place.append(edit.path());
        if (edit instanceof ConfigEdit.SetValue set) {
            return ConfigEdit.set(path, set.tree());
        }
        return edit instanceof ConfigEdit.RenameKey rename
                ? ConfigEdit.rename(path, rename.newKey())
                : ConfigEdit.remove(path);
    }

    /** The last document first, so that the places of the others stay where they are. */
    private static String edited(String text, Map<FileDocument, List<ConfigEdit>> parts) {
        StringBuilder edited = new StringBuilder(text);
        List<FileDocument> documents = new ArrayList<>(parts.keySet());
        for (int i = documents.size() - 1; i >= 0; i--) {
            FileDocument document = documents.get(i);
            ConfigDocument changed = document.content().edit(parts.getOrDefault(document, List.of()));
            if (changed != document.content()) {
                int end = document.start() + document.text().length() - document.blankLines();
                edited.replace(document.start(), end, changed.text().substring(document.blankLines()));
            }
        }
        return edited.toString();
    }

    private static Findings open(WrittenConfig config, Migration migration, ValidationTarget target) {
        List<FieldPath> changed =
                migration.findings().stream().map(Finding::path).toList();
        return ConfigValidator.standard()
                .validate(config.config(), target)
                .where(finding -> ABOUT_RELEASES.contains(finding.rule().value())
                        && !finding.isSilenced()
                        && !changed.contains(finding.path()));
    }
}
