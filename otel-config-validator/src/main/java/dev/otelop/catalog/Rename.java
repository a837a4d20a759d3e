package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;
import org.jspecify.annotations.Nullable;

/**
 * A type that got a new name. The collector goes on accepting the old name and warns about it; collectors before the
 * rename know the old name only.
 *
 * @param since the first version that knows the new name, null when that is not established
 */
public record Rename(
        ComponentKind kind,
        String from,
        String to,
        @Nullable Version since) {

    /** True if a collector of this version certainly knows the new name. */
    public boolean appliesTo(Version version) {
        return since != null && version.isAtLeast(since);
    }

    /** True if a collector of this version certainly knows the old name only. */
    public boolean isAheadOf(Version version) {
        return since != null && !version.isAtLeast(since);
    }
}
