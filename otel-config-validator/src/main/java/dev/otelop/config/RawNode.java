package dev.otelop.config;

import java.util.ArrayList;
import java.util.List;
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

    record Mapping(int start, int end, List<Pair> pairs) implements RawNode {

        boolean hasKey(String key) {
            return pairs.stream().anyMatch(pair -> pair.key.text.equals(key));
        }
    }

    /** A key and its value. */
    record Pair(Scalar key, RawNode value) {

        /**
         * What a repeated key most likely means: two mappings are two parts of one, anything else is only repeated. The
         * repetition is an error of its own; this keeps it from causing others.
         */
        Pair and(Pair repeated) {
            if (value instanceof Mapping first && repeated.value instanceof Mapping second) {
                List<Pair> all = new ArrayList<>(first.pairs);
                second.pairs.stream()
                        .filter(pair -> !first.hasKey(pair.key.text))
                        .forEach(all::add);
                return new Pair(key, new Mapping(first.start, first.end, List.copyOf(all)));
            }
            return this;
        }
    }
}
