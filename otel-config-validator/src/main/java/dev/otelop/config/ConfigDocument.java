package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Silencing;
import dev.otelop.findings.SourceRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One collector configuration, as text with positions or as a mere tree. Immutable; making one never fails, what could
 * not be read is among its {@link #syntax} findings.
 */
public final class ConfigDocument {

    private final String sourceName;
    private final @Nullable String text;
    private final @Nullable SourceRange start;
    private final boolean readable;
    private final @Nullable ConfigNode root;
    private final Findings syntax;

    ConfigDocument(
            String sourceName,
            @Nullable String text,
            @Nullable SourceRange start,
            boolean readable,
            @Nullable ConfigNode root,
            Findings syntax) {
        this.sourceName = sourceName;
        this.text = text;
        this.start = start;
        this.readable = readable;
        this.root = root;
        this.syntax = syntax;
    }

    /**
     * Reads a YAML text.
     *
     * @param sourceName how findings name the text: a file name, or a path inside a resource
     */
    public static ConfigDocument parse(String yaml, String sourceName) {
        return DocumentReader.parse(yaml, sourceName);
    }

    /** A document of which only the tree is known: maps, lists, strings, numbers, booleans and nulls. */
    public static ConfigDocument ofTree(@Nullable Object jsonLikeTree, String sourceName) {
        return DocumentReader.ofTree(jsonLikeTree, sourceName);
    }

    /**
     * Reads a configuration that is a part of a YAML file, such as {@code spec.config} of a resource or one entry of a
     * ConfigMap: a mapping, or a scalar whose text is the configuration. Paths count from the configuration's root,
     * ranges point into the file. A place that does not exist is an empty document.
     *
     * @param documentIndex which of the file's YAML documents, counted from 0
     */
    public static ConfigDocument within(String fileText, String sourceName, FieldPath pathInFile, int documentIndex) {
        return EmbeddedReader.read(fileText, sourceName, pathInFile, documentIndex);
    }

    /** The value of the document; empty if there is none, or if it cannot be read. */
    public Optional<ConfigNode> root() {
        return Optional.ofNullable(root);
    }

    /** What is wrong with the text itself. */
    public Findings syntax() {
        return syntax;
    }

    /** The text as the user wrote it; where only a tree is known, that tree as YAML in canonical form. */
    public String text() {
        return text == null ? CanonicalYaml.text(tree()) : text;
    }

    /** True if the configuration was given as a text of its own. */
    public boolean hasText() {
        return text != null;
    }

    public String sourceName() {
        return sourceName;
    }

    /** The value as maps, lists, strings, numbers, booleans and nulls; null if there is none. */
    public @Nullable Object tree() {
        return root == null ? null : root.tree();
    }

    /** The document after these edits, in order. Comments and layout are kept where there is text. */
    public ConfigDocument edit(List<ConfigEdit> edits) {
        return ConfigEdits.apply(this, edits);
    }

    /** The same document with another value, whose places are still those of this text. */
    ConfigDocument withRoot(ConfigNode other) {
        return new ConfigDocument(sourceName, text, start, readable, other, syntax);
    }

    /** False if a syntax error hides what the document says. */
    boolean isReadable() {
        return readable;
    }

    /** The findings, those silenced that a comment of the text is about. Who reads a larger file looks there himself. */
    Findings silence(Findings findings) {
        if (text == null || start == null || start.line() > 1 || start.column() > 1) {
            return findings;
        }
        return Silencing.in(text, sourceName).apply(findings);
    }

    /** Where the document begins; null when there is no text. */
    @Nullable
    SourceRange start() {
        return start;
    }
}
