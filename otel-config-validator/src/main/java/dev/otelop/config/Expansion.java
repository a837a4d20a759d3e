package dev.otelop.config;

import java.util.ArrayList;
import java.util.List;

/**
 * What the collector finds when it expands one string: the places {@code ${…}} in the order in which it takes them,
 * innermost first. Follows {@code confmap/expand.go} of the collector, with one character in place of each unknown
 * result.
 *
 * @param uris the texts between the braces
 * @param hidden true if an escaped reference made the collector stop before a later one
 * @param unclosed true if an opening {@code ${} is left without its brace
 */
record Expansion(List<String> uris, boolean hidden, boolean unclosed) {

    /** Stands for the unknown result of an inner expansion. */
    static final char UNKNOWN = '\uFFFC';

    private static final int MAX_ROUNDS = 1000;
    private static final Expansion NOTHING = new Expansion(List.of(), false, false);

    Expansion {
        uris = List.copyOf(uris);
    }

    static Expansion of(String text) {
        return text.contains("${") ? expand(text) : NOTHING;
    }

    /** True if the collector replaces something in the text. */
    static boolean isIn(String text) {
        return Place.find(text, 0).isReference();
    }

    private static Expansion expand(String text) {
        List<String> uris = new ArrayList<>();
        String rest = text;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Place place = Place.find(rest, 0);
            if (!place.isReference()) {
                boolean hidden = place.escaped && Place.find(rest, place.end).isReference();
                return new Expansion(uris, hidden, isUnclosed(rest));
            }
            String reference = rest.substring(place.start, place.end);
            uris.add(reference.substring(2, reference.length() - 1));
            rest = rest.replace(reference, String.valueOf(UNKNOWN));
        }
        return new Expansion(uris, false, false);
    }

    private static boolean isUnclosed(String text) {
        int open = text.lastIndexOf("${");
        return open > text.lastIndexOf('}') && dollarsBefore(text, open) % 2 == 0;
    }

    private static int dollarsBefore(String text, int open) {
        int at = open;
        while (at > 0 && text.charAt(at - 1) == '$') {
            at--;
        }
        return open - at;
    }

    /** The first closing brace with an opening one before it; {@code end} is behind the closing one. */
    private record Place(int start, int end, boolean escaped) {

        static Place find(String text, int from) {
            int outermost = text.indexOf("${", from);
            int close = outermost < 0 ? -1 : text.indexOf('}', outermost);
            if (close < 0) {
                return new Place(-1, -1, false);
            }
            int open = text.lastIndexOf("${", close);
            return new Place(open, close + 1, dollarsBefore(text, open) % 2 == 1);
        }

        boolean isReference() {
            return start >= 0 && !escaped;
        }
    }
}
