package dev.otelop.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A node as it stands in the text: offsets instead of paths, an alias is the very node it stands for. */
sealed interface RawNode {

    /** Offset of the first character. */
    int start();

    /** Offset behind the last character. */
    int end();

    record Scalar(
            int start,
            int end,
            String text,
            ScalarStyle style,
            @Nullable Object value) implements RawNode {

        /** A plain {@code <<} is the merge key; quoted it is an ordinary one. */
        boolean isMergeKey() {
            return style == ScalarStyle.PLAIN && text.equals("<<");
        }
    }

    record Sequence(int start, int end, List<RawNode> items) implements RawNode {}

    record Mapping(int start, int end, List<Pair> pairs) implements RawNode {}

    /** A key and its value. */
    record Pair(Scalar key, RawNode value) {

        /**
         * What a repeated key most likely means: mappings are parts of one, anything else is only repeated. The
         * repetition is an error of its own; this keeps it from causing others.
         */
        static Pair merged(List<Pair> repeated) {
            Pair first = repeated.get(0);
            if (!(first.value instanceof Mapping whole)) {
                return first;
            }
            Map<String, Pair> parts = new LinkedHashMap<>();
            for (Pair pair : repeated) {
                if (pair.value instanceof Mapping part) {
                    part.pairs.forEach(entry -> parts.putIfAbsent(entry.key.text, entry));
                }
            }
            return new Pair(first.key, new Mapping(whole.start, whole.end, List.copyOf(parts.values())));
        }
    }
}
