package dev.otelop.injection;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known about a namespace; maps are sorted copies. */
public record NamespaceFacts(String name, SortedMap<String, String> annotations, SortedMap<String, String> labels) {

    public NamespaceFacts {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    public static NamespaceFacts of(String name, Map<String, String> annotations, Map<String, String> labels) {
        return new NamespaceFacts(name, new TreeMap<>(annotations), new TreeMap<>(labels));
    }

    /** A namespace of which only the name is known. */
    public static NamespaceFacts named(String name) {
        return new NamespaceFacts(name, new TreeMap<>(), new TreeMap<>());
    }
}
