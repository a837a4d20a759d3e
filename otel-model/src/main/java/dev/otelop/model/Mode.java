package dev.otelop.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What owns the collector's pods. */
public enum Mode {
    DEPLOYMENT("deployment"),
    DAEMONSET("daemonset"),
    STATEFULSET("statefulset"),
    SIDECAR("sidecar");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** The mode as resources spell it. */
    public String word() {
        return word;
    }

    /** The mode of that word; absent text means {@link #DEPLOYMENT}, an unknown word is no mode. */
    public static Optional<Mode> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.of(DEPLOYMENT);
        }
        return Arrays.stream(values()).filter(mode -> mode.word.equals(text)).findFirst();
    }
}
