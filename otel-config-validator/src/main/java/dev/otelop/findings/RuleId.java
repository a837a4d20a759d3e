package dev.otelop.findings;

import java.util.regex.Pattern;

/**
 * The stable name of a rule, such as {@code pipeline.undefined-component}: an area, a dot, and the bad state. Users
 * mute rules and search documentation by it, so an id never changes its meaning.
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    /** The part before the first dot. */
    public String area() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
