package dev.otelop.injection;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One agent's wish for one environment variable. A value the user wrote is never lost, and a wish that has been
 * fulfilled already changes nothing.
 */
sealed interface EnvEdit {

    String name();

    /** The value to write over {@code current}, which is null when nothing is there; empty when {@code current} stands. */
    Optional<EnvValue> over(@Nullable String current);

    /** Whether the new value contains the present one, which must be known therefore. */
    default boolean extendsValue() {
        return true;
    }

    /** Whether the variable only tells a field of the pod. */
    default boolean isField() {
        return false;
    }

    /** Whether the variable comes before those the user wrote, so that they may refer to it. */
    default boolean comesFirst() {
        return false;
    }

    static EnvEdit unlessSet(String name, String value) {
        return new Default(name, EnvValue.text(value), false);
    }

    static EnvEdit unlessSet(String name, EnvValue value) {
        return new Default(name, value, false);
    }

    /** Set only if the user has not. */
    record Default(String name, EnvValue value, boolean comesFirst) implements EnvEdit {
        @Override
        public Optional<EnvValue> over(@Nullable String current) {
            return current == null ? Optional.of(value) : Optional.empty();
        }

        @Override
        public boolean extendsValue() {
            return false;
        }

        @Override
        public boolean isField() {
            return value instanceof EnvValue.Source source && source.source().getFieldRef() != null;
        }
    }

    /** Add to the end of a list-like variable, such as {@code JAVA_TOOL_OPTIONS}. */
    record Append(String name, String separator, String text) implements EnvEdit {
        @Override
        public Optional<EnvValue> over(@Nullable String current) {
            if (current == null || current.isEmpty()) {
                return Optional.of(EnvValue.text(text));
            }
            return contains(current, separator, text)
                    ? Optional.empty()
                    : Optional.of(EnvValue.text(current + separator + text));
        }
    }

    /** Put a search path, such as {@code PYTHONPATH}, between two folders. */
    record Surround(String name, String separator, String before, String after) implements EnvEdit {
        @Override
        public Optional<EnvValue> over(@Nullable String current) {
            String start = current == null || !contains(current, separator, before) ? before : "";
            String end = current == null || !contains(current, separator, after) ? after : "";
            String joined = Stream.of(start, current == null ? "" : current, end)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(separator));
            return joined.equals(current) ? Optional.empty() : Optional.of(EnvValue.text(joined));
        }
    }

    /** Add the attributes that {@code OTEL_RESOURCE_ATTRIBUTES} does not name yet, sorted, after those it does. */
    record Attributes(String name, SortedMap<String, String> values) implements EnvEdit {

        public Attributes {
            values = new TreeMap<>(values);
        }

        @Override
        public Optional<EnvValue> over(@Nullable String current) {
            String written = current == null ? "" : current;
            Map<String, String> present = ResourceAttributes.parse(written);
            String added = values.entrySet().stream()
                    .filter(attribute -> !present.containsKey(attribute.getKey()))
                    .map(attribute -> ResourceAttributes.pair(attribute.getKey(), attribute.getValue()))
                    .collect(Collectors.joining(","));
            if (added.isEmpty()) {
                return Optional.empty();
            }
            boolean comma = !written.isBlank() && !written.stripTrailing().endsWith(",");
            return Optional.of(EnvValue.text((written.isBlank() ? "" : written) + (comma ? "," : "") + added));
        }
    }

    private static boolean contains(String list, String separator, String element) {
        return (separator + list + separator).contains(separator + element + separator);
    }
}
