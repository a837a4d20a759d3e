package dev.otelop.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who adapts a configuration to the version of its collector. */
public enum UpgradeStrategy {
    /** The operator, each time it renders; the resource itself is never rewritten. */
    AUTOMATIC,
    /** The author. */
    MANUAL;

    /** {@code none} is another word for {@code manual}; absent text means {@link #AUTOMATIC}. */
    public static Optional<UpgradeStrategy> parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("automatic")) {
            return Optional.of(AUTOMATIC);
        }
        return text.equals("manual") || text.equals("none") ? Optional.of(MANUAL) : Optional.empty();
    }
}
