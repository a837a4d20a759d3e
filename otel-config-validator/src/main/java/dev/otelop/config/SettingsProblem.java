package dev.otelop.config;

import dev.otelop.schema.Fields;
import dev.otelop.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in which settings differ from their schema. */
sealed interface SettingsProblem {

    /** A key that the schema has not, among the fields that it has there. */
    record UnknownKey(Owner owner, ConfigEntry entry, Fields fields) implements SettingsProblem {}

    /** A value of another kind than the schema allows. */
    record WrongKind(ConfigNode node, Schema schema) implements SettingsProblem {}

    /** A value of the right kind outside what the schema allows. */
    record BadValue(ConfigNode node, Schema schema) implements SettingsProblem {}

    /** A number where a duration is meant, which the collector takes for nanoseconds. */
    record DurationNumber(ConfigScalar node) implements SettingsProblem {}

    /**
     * Keys that are missing.
     *
     * @param node the mapping that lacks them
     * @param entry the entry whose value that is; null for an item of a list
     * @param groups the keys, of which one group would do
     */
    record MissingKeys(ConfigNode node, @Nullable ConfigEntry entry, List<List<String>> groups)
            implements SettingsProblem {}

    /** Keys that may not stand together; {@code entry} is the last of them. */
    record ExclusiveKeys(ConfigEntry entry, List<String> keys) implements SettingsProblem {}

    /**
     * Whose settings they are.
     *
     * @param name for sentences, such as "receiver `otlp`"
     * @param component null for settings of the collector itself
     * @param depth how many segments the path of the settings has
     */
    record Owner(String name, @Nullable Component component, int depth) {}
}
