package dev.otelop.catalog;

import java.util.Locale;

/** How much a component promises, as its authors say; from the least on, the first two have no future. */
public enum Stability {
    UNMAINTAINED,
    DEPRECATED,
    DEVELOPMENT,
    ALPHA,
    BETA,
    STABLE;

    static Stability of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
