package dev.otelop.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags that tell the collector's YAML decoder a type; it reads a scalar with any other tag as text. */
enum YamlTag {
    NULL("null"),
    BOOL("bool"),
    INT("int"),
    FLOAT("float"),
    TIMESTAMP("timestamp");

    private static final String PREFIX = "tag:yaml.org,2002:";

    private final String suffix;

    YamlTag(String suffix) {
        this.suffix = suffix;
    }

    /** The value of a scalar with an explicit tag. */
    static Reading read(String tag, String text) {
        Optional<YamlTag> known = of(tag);
        if (known.isEmpty()) {
            return new Reading(text, true);
        }
        Object value = YamlScalars.valueOf(text);
        if (known.get() == FLOAT && value instanceof Number number) {
            return new Reading(number.doubleValue(), true);
        }
        return new Reading(value, known.get().fits(value, text));
    }

    private boolean fits(@Nullable Object value, String text) {
        return switch (this) {
            case NULL -> value == null;
            case BOOL -> value instanceof Boolean;
            case INT -> value instanceof Number && !(value instanceof Double);
            case FLOAT -> value instanceof Double;
            case TIMESTAMP -> YamlScalars.isTime(text);
        };
    }

    private static Optional<YamlTag> of(String tag) {
        for (YamlTag known : values()) {
            if (tag.equals(PREFIX + known.suffix)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /**
     * A scalar read by its tag.
     *
     * @param fits false if the decoder refuses the text under this tag
     */
    record Reading(@Nullable Object value, boolean fits) {}
}
