package dev.otelop.config;

import dev.otelop.config.RawNode.Mapping;
import dev.otelop.config.RawNode.Pair;
import dev.otelop.config.RawNode.Scalar;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A YAML text with its nodes: lines, columns, beginnings and ends. Offsets count UTF-16 units. */
final class YamlPage {

    private static final Pattern PROPERTIES = Pattern.compile("(?:[&!][^\\s,\\[\\]{}]*[ \\t]+)*");
    private static final Pattern ALIAS_VALUE = Pattern.compile("\\s*:[ \\t]+\\*[^\\s,\\[\\]{}]+");
    private static final Pattern COLON = Pattern.compile("\\s*:");

    private final String text;
    private final RawNode root;

    private YamlPage(String text, RawNode root) {
        this.text = text;
        this.root = root;
    }

    /** The page, or empty for a text without a document or with one that cannot be read. */
    static Optional<YamlPage> of(String text) {
        try {
            return new YamlReader(text, new SyntaxLog()).next().map(root -> new YamlPage(text, root));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    String text() {
        return text;
    }

    RawNode root() {
        return root;
    }

    boolean isFlow(RawNode node) {
        int start = contentStart(node);
        return start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
    }

    boolean isBlockCollection(RawNode node) {
        return !(node instanceof Scalar) && !isFlow(node);
    }

    /** Where a node begins, behind its anchor and tag. */
    int contentStart(RawNode node) {
        Matcher properties = PROPERTIES.matcher(text).region(node.start(), Math.max(node.start(), node.end()));
        return properties.lookingAt() ? properties.end() : node.start();
    }

    /** True if the value of the pair is an alias: what it stands for is written elsewhere. */
    static boolean isAlias(Pair pair) {
        return pair.value().start() < pair.key().end();
    }

    /** Where the last character of a node ends, comments behind it not counted. */
    int end(RawNode node) {
        return node instanceof Mapping mapping && isBlockCollection(node)
                ? end(mapping.pairs().get(mapping.pairs().size() - 1))
                : node.end();
    }

    int end(Pair pair) {
        if (!isAlias(pair)) {
            return Math.max(pair.key().end(), end(pair.value()));
        }
        Matcher alias = ALIAS_VALUE.matcher(text).region(pair.key().end(), text.length());
        return alias.lookingAt() ? alias.end() : pair.key().end();
    }

    /** The offset behind the colon that follows a key. */
    OptionalInt behindColon(Scalar key) {
        Matcher colon = COLON.matcher(text).region(key.end(), text.length());
        return colon.lookingAt() ? OptionalInt.of(colon.end()) : OptionalInt.empty();
    }

    int lineStart(int offset) {
        return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    }

    /** The offset of the line break, or of the end of the text. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The offset of the next line. */
    int nextLine(int offset) {
        int end = lineEnd(offset);
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    boolean isFirstOnLine(int offset) {
        return text.substring(lineStart(offset), offset).isBlank();
    }
}
