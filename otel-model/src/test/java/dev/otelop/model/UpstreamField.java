package dev.otelop.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A field of an upstream definition.
 *
 * @param name its name, {@code []} for the elements of a list, {@code {}} for the values of a map
 * @param type its type in the schema, or {@code int-or-string}
 * @param children what lies below it, in the order of the file
 */
record UpstreamField(String name, String type, List<UpstreamField> children) {

    /** The fields of a definition's version, read from {@code upstream-fields/}. */
    static UpstreamField root(String plural, String version) {
        UpstreamField root = new UpstreamField("", "object", new ArrayList<>());
        Deque<UpstreamField> open = new ArrayDeque<>(List.of(root));
        Yaml.resource("/upstream-fields/%s-%s.txt".formatted(plural, version))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> add(line, open));
        return root;
    }

    /** The number of fields below this one. */
    int size() {
        return children.stream().mapToInt(child -> 1 + child.size()).sum();
    }

    private static void add(String line, Deque<UpstreamField> open) {
        String[] words = line.strip().split(" ");
        int depth = line.indexOf(line.strip()) / 2;
        while (open.size() > depth + 1) {
            open.removeLast();
        }
        UpstreamField field = new UpstreamField(words[0], words[1], new ArrayList<>());
        open.getLast().children.add(field);
        open.addLast(field);
    }
}
