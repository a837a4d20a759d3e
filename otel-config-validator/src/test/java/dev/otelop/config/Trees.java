package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitrary trees, with the strings and numbers that YAML readers get wrong. */
final class Trees {

    private static final String[] NASTY = {
        "",
        " ",
        "yes",
        "no",
        "on",
        "y",
        "null",
        "Null",
        "~",
        "true",
        "TRUE",
        "0123",
        "0o17",
        "08",
        "1e3",
        "1_000",
        "0x1F",
        "0b11",
        "2024-01-01",
        "2024-01-01T00:00:00Z",
        "12:30:45",
        ".5",
        ".inf",
        ".nan",
        "+5",
        "...",
        "---",
        "<<",
        "=",
        " lead",
        "trail ",
        "a: b",
        "a #b",
        "# c",
        "a:",
        "- a",
        "-",
        "?",
        "? a",
        "&a",
        "*a",
        "!a",
        "!!str a",
        "%a",
        "@a",
        "`a",
        "[a",
        "{a",
        "a]",
        "a}",
        "a,b",
        "'",
        "''",
        "\"",
        "\\",
        "|",
        ">",
        "a\nb",
        "a\n",
        "a\n\n",
        "\na",
        "\n",
        "\n\n",
        " a\nb",
        "a\n b",
        "a \nb",
        "a\n ",
        "a\n\n  b\n",
        "a\tb",
        "\ta",
        "a\r\nb",
        "\r",
        "\u0000",
        "\u001B",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "\uFFFE",
        "ü",
        "日本",
        "😀",
        "${env:X}",
        "$$",
        "${X:-a: b}",
        "k8s.pod.ip",
        "0.0.0.0:4317",
        "10s"
    };

    private Trees() {}

    static Arbitrary<String> strings() {
        Arbitrary<String> wild = Arbitraries.strings()
                .withCharRange('\u0000', '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMaxLength(12);
        Arbitrary<String> punctuation = Arbitraries.strings()
                .withChars(" \n:#-?,[]{}&*!|>'\"%@`ab1.\\\\")
                .ofMaxLength(10);
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(NASTY)), Tuple.of(2, punctuation), Tuple.of(1, wild));
    }

    static Arbitrary<Object> scalars() {
        Arbitrary<Object> big = Arbitraries.bigIntegers()
                .between(
                        BigInteger.ONE.shiftLeft(63),
                        BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE))
                .asGeneric();
        return Arbitraries.frequencyOf(
                Tuple.of(6, strings().asGeneric()),
                Tuple.of(1, Arbitraries.longs().asGeneric()),
                Tuple.of(1, big),
                Tuple.of(1, Arbitraries.doubles().asGeneric()),
                Tuple.of(1, Arbitraries.of(true, false).asGeneric()));
    }

    static Arbitrary<Object> any() {
        return Arbitraries.recursive(() -> scalars().injectNull(0.1), Trees::collection, 0, 3);
    }

    /** A mapping, as every configuration is one. */
    static Arbitrary<Object> documents() {
        return mapOf(any());
    }

    private static Arbitrary<Object> collection(Arbitrary<Object> value) {
        return Arbitraries.oneOf(mapOf(value), value.list().ofMaxSize(4).asGeneric(), value);
    }

    private static Arbitrary<Object> mapOf(Arbitrary<Object> value) {
        return Arbitraries.maps(strings(), value).ofMaxSize(4).asGeneric();
    }

    /** The paths of all entries and items below a tree. */
    static List<FieldPath> paths(Object tree) {
        List<FieldPath> paths = new ArrayList<>();
        collect(tree, FieldPath.root(), paths);
        return paths;
    }

    /** The paths of the entries that hold a scalar. */
    static List<FieldPath> leaves(Object tree) {
        List<FieldPath> paths = paths(tree);
        return paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && path.contains(other)))
                .toList();
    }

    /** Maps of scalars as YAML with comments that name the path of their entry. */
    static String commented(Map<String, Object> map) {
        StringBuilder text = new StringBuilder();
        write(map, FieldPath.root(), text);
        return text.toString();
    }

    private static void collect(Object tree, FieldPath path, List<FieldPath> paths) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> add(value, path.key((String) key), paths));
        }
        if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(list.get(i), path.index(i), paths);
            }
        }
    }

    private static void add(Object value, FieldPath path, List<FieldPath> paths) {
        paths.add(path);
        collect(value, path, paths);
    }

    private static void write(Map<?, ?> map, FieldPath path, StringBuilder text) {
        String indent = "  ".repeat(path.segments().size());
        map.forEach((key, value) -> {
            FieldPath place = path.key((String) key);
            text.append(indent).append("# ").append(place).append('\n');
            String shown = value instanceof Map ? "" : " " + ScalarText.of(value, ScalarText.Context.BLOCK);
            text.append(indent)
                    .append(key)
                    .append(':')
                    .append(shown)
                    .append("  # ")
                    .append(place)
                    .append(" behind\n");
            if (value instanceof Map<?, ?> inner) {
                write(inner, place, text);
            }
        });
    }
}
