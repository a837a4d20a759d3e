package dev.otelop.findings;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where something stands in a document, as keys and list positions from the root: {@code
 * service.pipelines.traces.receivers[0]}. Keys that would be ambiguous are quoted: {@code receivers["otlp.a"]}.
 *
 * <p>Paths compare segment by segment, positions as numbers and before keys.
 */
public record FieldPath(List<Segment> segments) implements Comparable<FieldPath> {

    private static final FieldPath ROOT = new FieldPath(List.of());

    public FieldPath {
        segments = List.copyOf(segments);
    }

    /** The whole document. */
    public static FieldPath root() {
        return ROOT;
    }

    /** The path of nested map keys, outermost first. */
    public static FieldPath of(String... keys) {
        FieldPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    public FieldPath key(String key) {
        return append(new Key(key));
    }

    /** The list element at {@code position}, counted from 0. */
    public FieldPath index(int position) {
        return append(new Index(position));
    }

    /** This path continued by {@code other}. */
    public FieldPath append(FieldPath other) {
        List<Segment> all = new ArrayList<>(segments);
        all.addAll(other.segments);
        return new FieldPath(all);
    }

    public boolean isRoot() {
        return segments.isEmpty();
    }

    /** The path one segment up; the root is its own parent. */
    public FieldPath parent() {
        return isRoot() ? this : new FieldPath(segments.subList(0, segments.size() - 1));
    }

    /** True if {@code other} is this path or lies below it. */
    public boolean contains(FieldPath other) {
        return other.segments.size() >= segments.size()
                && other.segments.subList(0, segments.size()).equals(segments);
    }

    /** The same place as an RFC 6901 JSON pointer. */
    public String pointer() {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append('/').append(segment.pointer()));
        return text.toString();
    }

    @Override
    public int compareTo(FieldPath other) {
        Iterator<Segment> mine = segments.iterator();
        Iterator<Segment> theirs = other.segments.iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            int order = compare(mine.next(), theirs.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(mine.hasNext(), theirs.hasNext());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> segment.appendTo(text));
        return text.toString();
    }

    private FieldPath append(Segment segment) {
        List<Segment> all = new ArrayList<>(segments);
        all.add(segment);
        return new FieldPath(all);
    }

    private static int compare(Segment one, Segment other) {
        if (one instanceof Index a && other instanceof Index b) {
            return Integer.compare(a.position(), b.position());
        }
        if (one instanceof Key a && other instanceof Key b) {
            return a.name().compareTo(b.name());
        }
        return one instanceof Index ? -1 : 1;
    }

    /** One step of a path. */
    public sealed interface Segment permits Key, Index {

        /** The segment as one reference token of a JSON pointer. */
        String pointer();

        /** Writes the segment in the dotted notation behind what {@code text} already holds. */
        void appendTo(StringBuilder text);
    }

    /** A map key. */
    public record Key(String name) implements Segment {

        private static final Pattern PLAIN = Pattern.compile("[^.\\[\\]\"\\s]+");

        @Override
        public String pointer() {
            return name.replace("~", "~0").replace("/", "~1");
        }

        @Override
        public void appendTo(StringBuilder text) {
            if (!PLAIN.matcher(name).matches()) {
                text.append("[\"").append(name.replace("\"", "\\\"")).append("\"]");
                return;
            }
            text.append(text.isEmpty() ? "" : ".").append(name);
        }
    }

    /** A list position, counted from 0. */
    public record Index(int position) implements Segment {

        @Override
        public String pointer() {
            return Integer.toString(position);
        }

        @Override
        public void appendTo(StringBuilder text) {
            text.append('[').append(position).append(']');
        }
    }
}
