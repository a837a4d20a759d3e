package dev.otelop.config;

import dev.otelop.config.RawNode.Mapping;
import dev.otelop.config.RawNode.Pair;
import dev.otelop.config.RawNode.Scalar;
import dev.otelop.config.RawNode.Sequence;
import dev.otelop.config.ScalarText.Context;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Puts values into a page: over what is there, or as a new entry behind its siblings and in their style. */
final class ValueSplices {

    private final YamlPage page;
    private final YamlWriter writer;

    ValueSplices(YamlPage page) {
        this.page = page;
        this.writer = new PageStyle(page).writer();
    }

    List<Splice> insert(Mapping mapping, String key, @Nullable Object value) {
        if (page.isFlow(mapping)) {
            return insertIntoBraces(mapping, key, value);
        }
        Pair last = mapping.pairs().get(mapping.pairs().size() - 1);
        int column = page.column(mapping.pairs().get(0).key().start());
        String entry = writer.newline() + " ".repeat(column) + writer.entry(key, value, column);
        return List.of(Splice.insert(page.lineEnd(page.end(last)), entry));
    }

    private List<Splice> insertIntoBraces(Mapping mapping, String key, @Nullable Object value) {
        String entry = ScalarText.of(key, Context.FLOW) + ": " + YamlWriter.inline(value, Context.FLOW);
        if (mapping.pairs().isEmpty()) {
            return List.of(new Splice(page.contentStart(mapping), mapping.end(), "{" + entry + "}"));
        }
        Pair last = mapping.pairs().get(mapping.pairs().size() - 1);
        return List.of(Splice.insert(page.end(last), ", " + entry));
    }

    List<Splice> replaceValue(Mapping mapping, Pair pair, @Nullable Object value) {
        if (page.isFlow(mapping)) {
            return List.of(inPlace(pair.value(), inlineLike(pair.value(), value, Context.FLOW)));
        }
        boolean inline = YamlWriter.isInline(value);
        if (page.isBlockCollection(pair.value())) {
            return inline ? collapse(pair, value) : replaceLines(pair, value);
        }
        if (inline) {
            return List.of(inPlace(pair.value(), inlineLike(pair.value(), value, Context.BLOCK)));
        }
        return value instanceof String ? literal(pair, value) : unfold(pair, value);
    }

    /** The head of a literal block takes the old value's place, its lines follow behind the comment of that line. */
    private List<Splice> literal(Pair pair, @Nullable Object value) {
        String text = writer.value(value, page.column(pair.key().start())).stripLeading();
        int headEnd = text.indexOf(writer.newline());
        return List.of(
                inPlace(pair.value(), text.substring(0, headEnd)),
                Splice.insert(page.lineEnd(page.end(pair.value())), text.substring(headEnd)));
    }

    private Splice inPlace(RawNode old, String text) {
        return new Splice(page.contentStart(old), page.end(old), gap(old) + text);
    }

    private static String inlineLike(RawNode old, @Nullable Object value, Context context) {
        boolean scalars = old instanceof Scalar && !(value instanceof Iterable) && !(value instanceof Map);
        return scalars ? ScalarText.like(((Scalar) old).style(), value, context) : YamlWriter.inline(value, context);
    }

    /** A one-line value over lines: it moves up to the key. */
    private List<Splice> collapse(Pair pair, @Nullable Object value) {
        int start = page.contentStart(pair.value());
        OptionalInt colon = page.behindColon(pair.key());
        if (colon.isEmpty() || page.lineStart(start) <= colon.getAsInt()) {
            return List.of();
        }
        return List.of(
                Splice.insert(colon.getAsInt(), " " + YamlWriter.inline(value, Context.BLOCK)),
                Splice.delete(page.lineStart(start), page.nextLine(page.end(pair.value()))));
    }

    /** Lines over lines. A literal block has a head besides, which moves up to the key. */
    private List<Splice> replaceLines(Pair pair, @Nullable Object value) {
        int start = page.contentStart(pair.value());
        OptionalInt colon = page.behindColon(pair.key());
        if (colon.isEmpty() || page.lineStart(start) <= pair.key().end()) {
            return List.of();
        }
        String text = writer.value(value, page.column(pair.key().start()));
        int headEnd = text.indexOf(writer.newline());
        String lines = text.substring(headEnd + writer.newline().length());
        int end = page.lineEnd(page.end(pair.value()));
        if (headEnd == 0) {
            return List.of(new Splice(page.lineStart(start), end, lines));
        }
        // A comment between head and lines would become text.
        return List.of(
                Splice.insert(colon.getAsInt(), text.substring(0, headEnd)),
                new Splice(page.nextLine(colon.getAsInt()), end, lines));
    }

    /** Lines over a one-line value: they follow the key's line, whose comment stays. */
    private List<Splice> unfold(Pair pair, @Nullable Object value) {
        OptionalInt colon = page.behindColon(pair.key());
        if (colon.isEmpty()) {
            return List.of();
        }
        int end = page.end(pair.value());
        String lines = writer.value(value, page.column(pair.key().start()));
        return List.of(Splice.delete(colon.getAsInt(), end), Splice.insert(page.lineEnd(end), lines));
    }

    List<Splice> replaceItem(Sequence list, RawNode item, @Nullable Object value) {
        if (item.start() < list.start() || isBlockScalar(item)) {
            return List.of();
        }
        if (page.isFlow(list)) {
            return List.of(inPlace(item, inlineLike(item, value, Context.FLOW)));
        }
        String text = YamlWriter.isInline(value)
                ? inlineLike(item, value, Context.BLOCK)
                : writer.block(
                        value, page.column(page.contentStart(item)) + gap(item).length());
        return List.of(inPlace(item, text));
    }

    /** A null without text stands right behind the colon or dash. */
    private static String gap(RawNode old) {
        return old.start() == old.end() ? " " : "";
    }

    private static boolean isBlockScalar(RawNode node) {
        return node instanceof Scalar scalar
                && (scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED);
    }
}
