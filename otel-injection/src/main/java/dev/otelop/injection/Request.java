package dev.otelop.injection;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for in one respect.
 *
 * @param reference what is wanted, null unless something is
 */
record Request(Wish wish, @Nullable Reference reference) {

    private static final Request NOTHING = new Request(Wish.NOTHING, null);
    private static final Request OFF = new Request(Wish.OFF, null);

    static Request of(@Nullable String value, String namespace) {
        if (value == null) {
            return NOTHING;
        }
        return Precedence.isFalse(value) ? OFF : new Request(Wish.WANTED, Reference.parse(value, namespace));
    }

    boolean isWanted() {
        return wish == Wish.WANTED;
    }
}
