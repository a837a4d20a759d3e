package dev.otelop.config;

import dev.otelop.findings.SourceRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies edits to documents. A text edit counts only if reading its result gives exactly the tree that the same edit
 * makes of the document's tree; otherwise the edited tree is written anew, without the comments but never wrong.
 */
final class ConfigEdits {

    private ConfigEdits() {}

    static ConfigDocument apply(ConfigDocument document, List<ConfigEdit> edits) {
        ConfigDocument edited = document;
        for (ConfigEdit edit : edits) {
            edited = apply(edited, edit);
        }
        return edited;
    }

    private static ConfigDocument apply(ConfigDocument document, ConfigEdit edit) {
        if (!document.isReadable()) {
            return document;
        }
        Object before = document.tree();
        ConfigDocument wanted = ConfigDocument.ofTree(TreeEdits.apply(before, edit), document.sourceName());
        Object tree = wanted.tree();
        if (Objects.equals(before, tree) || !wanted.isReadable()) {
            return document;
        }
        if (!document.hasText()) {
            return wanted;
        }
        return TextEdits.apply(document.text(), edit)
                .flatMap(text -> reading(text, document, tree))
                .or(() -> reading(CanonicalYaml.text(tree), document, tree))
                .orElse(wanted);
    }

    /** The document of this text, if it says what is wanted. */
    private static Optional<ConfigDocument> reading(String text, ConfigDocument origin, @Nullable Object tree) {
        ConfigDocument document = DocumentReader.parse(text, text, origin.sourceName(), placement(text, origin));
        return Optional.of(document).filter(read -> read.isReadable() && Objects.equals(read.tree(), tree));
    }

    /** What came out of a larger file is not in that file any more, so all its findings point to where it was. */
    private static Placement placement(String text, ConfigDocument origin) {
        SourceRange start = origin.start();
        return start == null || (start.line() == 1 && start.column() == 1)
                ? new Placement.WholeFile(new TextLines(origin.sourceName(), text))
                : new Placement.Somewhere(start);
    }
}
