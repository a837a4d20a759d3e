package dev.otelop.config;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of sentences. */
final class Words {

    private Words() {}

    /** What a value is, for the end of "expected …, and is". */
    static String kindOf(ConfigNode node) {
        if (node instanceof ConfigMapping) {
            return "a mapping";
        }
        if (node instanceof ConfigList) {
            return "a list";
        }
        Object value = ((ConfigScalar) node).value();
        if (value == null) {
            return "empty";
        }
        if (value instanceof Boolean || value instanceof Number) {
            return "`" + ((ConfigScalar) node).text() + "`";
        }
        return "text";
    }

    /** The names in their order, each in backquotes, with commas between them. */
    static String list(Collection<?> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** {@code a receiver}, {@code an exporter}. */
    static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
