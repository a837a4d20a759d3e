package dev.otelop.config;

import dev.otelop.schema.Fields;
import dev.otelop.schema.Schema;
import dev.otelop.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the settings of one component with the schema of its type, as the collector's decoder would: no value becomes
 * one of another kind by itself, and what a provider will put in place of {@code ${…}} may be anything.
 *
 * <p>Walks the settings once, in a few microseconds for each component. A general validator of JSON Schema would be as
 * fast, but could be told neither of {@code ${…}} nor of nothing in the place of a text nor of what is switched off.
 */
final class SettingsCheck {

    private final SettingsProblem.Owner owner;
    private final List<SettingsProblem> problems = new ArrayList<>();

    private SettingsCheck(SettingsProblem.Owner owner) {
        this.owner = owner;
    }

    static List<SettingsProblem> of(SettingsProblem.Owner owner, ConfigEntry settings, Schema schema) {
        SettingsCheck check = new SettingsCheck(owner);
        check.value(settings.value(), settings, schema);
        return check.problems;
    }

    private void value(ConfigNode node, @Nullable ConfigEntry entry, Schema schema) {
        if (Sections.isUnknown(node)) {
            return;
        }
        ValueKind kind = kindOf(node);
        if (!schema.allows(kind)) {
            wrongKind(node, entry, kind, schema);
        } else if (node instanceof ConfigMapping mapping) {
            mapping(mapping, entry, schema.fields());
        } else if (node instanceof ConfigList list) {
            list(list, schema);
        } else if (node instanceof ConfigScalar scalar) {
            scalar(scalar, schema);
        }
    }

    /** Nothing, where a mapping with certain keys is needed, is a mapping that lacks them. */
    private void wrongKind(ConfigNode node, @Nullable ConfigEntry entry, ValueKind kind, Schema schema) {
        int before = problems.size();
        if (kind == ValueKind.NULL && schema.allows(ValueKind.MAPPING)) {
            missing(node, entry, List.of(), schema.fields());
        }
        if (problems.size() == before) {
            problems.add(new SettingsProblem.WrongKind(node, schema));
        }
    }

    private void mapping(ConfigMapping mapping, @Nullable ConfigEntry entry, Fields fields) {
        int before = problems.size();
        for (ConfigEntry each : mapping.entries()) {
            Optional<Schema> schema = fields.of(each.key());
            if (schema.isPresent()) {
                value(each.value(), each, schema.get());
            } else {
                problems.add(new SettingsProblem.UnknownKey(owner, each, fields));
            }
        }
        if (isSwitchedOff(mapping)) {
            problems.subList(before, problems.size()).removeIf(SettingsCheck::isAboutContent);
            return;
        }
        missing(mapping, entry, mapping.entries(), fields);
        exclusive(mapping, fields);
        fields.cases().stream()
                .filter(each -> holds(each, mapping))
                .forEach(each -> value(mapping, entry, each.then()));
    }

    /** The collector decodes such settings and goes no further: what they say does not matter to it. */
    private static boolean isSwitchedOff(ConfigMapping mapping) {
        return mapping.get("enabled") instanceof ConfigScalar scalar && Boolean.FALSE.equals(scalar.value());
    }

    private static boolean isAboutContent(SettingsProblem problem) {
        return problem instanceof SettingsProblem.MissingKeys
                || problem instanceof SettingsProblem.ExclusiveKeys
                || (problem instanceof SettingsProblem.BadValue bad
                        && !(bad.node() instanceof ConfigScalar scalar && scalar.value() instanceof String));
    }

    private static boolean holds(Fields.Case each, ConfigMapping mapping) {
        return mapping.get(each.key()) instanceof ConfigScalar scalar
                && each.value().equals(scalar.value());
    }

    private void missing(ConfigNode node, @Nullable ConfigEntry entry, List<ConfigEntry> there, Fields fields) {
        if (fields.required().isEmpty() && fields.oneNeeded().isEmpty()) {
            return;
        }
        List<String> keys = there.stream()
                .filter(each -> !isNothing(each, fields))
                .map(ConfigEntry::key)
                .toList();
        fields.required().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add(new SettingsProblem.MissingKeys(node, entry, List.of(List.of(key)))));
        if (!fields.oneNeeded().isEmpty() && fields.oneNeeded().stream().noneMatch(keys::containsAll)) {
            problems.add(new SettingsProblem.MissingKeys(node, entry, fields.oneNeeded()));
        }
    }

    /** Null counts as the empty text or as 0, which is none; but in the place of a mapping it asks for the defaults. */
    private static boolean isNothing(ConfigEntry entry, Fields fields) {
        Schema schema = fields.known().get(entry.key());
        return Sections.isNull(entry.value())
                && (schema == null || !schema.kinds().contains(ValueKind.MAPPING));
    }

    private void exclusive(ConfigMapping mapping, Fields fields) {
        for (List<String> keys : fields.exclusive()) {
            List<ConfigEntry> there = mapping.entries().stream()
                    .filter(entry -> keys.contains(entry.key()))
                    .toList();
            if (there.size() == keys.size()) {
                problems.add(new SettingsProblem.ExclusiveKeys(there.get(there.size() - 1), keys));
            }
        }
    }

    private void list(ConfigList list, Schema schema) {
        if (!schema.limits().allowsSize(list.items().size())) {
            problems.add(new SettingsProblem.BadValue(list, schema));
        }
        Schema items = schema.items();
        if (items != null) {
            list.items().forEach(item -> value(item, null, items));
        }
    }

    private void scalar(ConfigScalar scalar, Schema schema) {
        Object value = scalar.value();
        if (value instanceof String text && !schema.limits().allowsText(text)) {
            problems.add(new SettingsProblem.BadValue(scalar, schema));
        } else if (value instanceof Number number) {
            number(scalar, number.doubleValue(), schema);
        }
    }

    private void number(ConfigScalar scalar, double number, Schema schema) {
        if (!schema.limits().allowsNumber(number)) {
            problems.add(new SettingsProblem.BadValue(scalar, schema));
        } else if (schema.limits().isDuration() && number != 0) {
            problems.add(new SettingsProblem.DurationNumber(scalar));
        }
    }

    private static ValueKind kindOf(ConfigNode node) {
        if (node instanceof ConfigMapping) {
            return ValueKind.MAPPING;
        }
        if (!(node instanceof ConfigScalar scalar)) {
            return ValueKind.LIST;
        }
        Object value = scalar.value();
        if (value == null) {
            return ValueKind.NULL;
        }
        if (value instanceof Boolean) {
            return ValueKind.BOOLEAN;
        }
        return value instanceof Number ? ValueKind.NUMBER : ValueKind.TEXT;
    }
}
