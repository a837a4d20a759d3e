package dev.otelop.config;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an id cut at its first slash, and what is wrong with it. Follows {@code component/identifiable.go} and
 * {@code pipeline/pipeline.go} of the collector.
 *
 * @param name null when there is no slash
 */
record IdText(String type, @Nullable String name) {

    private static final int MAX_NAME_BYTES = 1024;
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z][0-9a-zA-Z_]{0,62}");
    private static final Pattern NAME = Pattern.compile("[^\\pZ\\pC\\pS]+");

    static IdText of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new IdText(text.strip(), null)
                : new IdText(
                        text.substring(0, slash).strip(),
                        text.substring(slash + 1).strip());
    }

    /** The id, or empty when {@link #problem} has something to say. */
    Optional<ComponentId> id() {
        return problem().isEmpty() ? Optional.of(new ComponentId(type, name == null ? "" : name)) : Optional.empty();
    }

    /** Why the collector refuses this id, as the end of a sentence. */
    Optional<String> problem() {
        if (type.isEmpty()) {
            return Optional.of(name == null ? "is empty" : "has no type before the `/`");
        }
        if (!TYPE.matcher(type).matches()) {
            return Optional.of("has the type `" + type
                    + "`; a type is a letter followed by at most 62 letters, digits and underscores");
        }
        return name == null ? Optional.empty() : nameProblem(name);
    }

    private static Optional<String> nameProblem(String name) {
        if (name.isEmpty()) {
            return Optional.of("has no name behind the `/`");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            return Optional.of("has a name of more than " + MAX_NAME_BYTES + " bytes");
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("has the name `" + name + "`; a name holds no white space, control character or symbol");
        }
        return Optional.empty();
    }
}
