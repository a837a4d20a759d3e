package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads values below a node by their keys. What is absent, of another shape, or not known yet is empty. */
final class Values {

    private Values() {}

    /** The entry at the end of these keys, whatever its value. */
    static Optional<ConfigEntry> entry(ConfigNode node, String... keys) {
        ConfigNode at = node;
        ConfigEntry entry = null;
        for (String key : keys) {
            entry = at instanceof ConfigMapping mapping ? mapping.entry(key).orElse(null) : null;
            if (entry == null) {
                return Optional.empty();
            }
            at = entry.value();
        }
        return Optional.ofNullable(entry);
    }

    /** True if something other than null stands there, known or not. */
    static boolean has(ConfigNode node, String... keys) {
        return entry(node, keys)
                .filter(entry -> !Sections.isNull(entry.value()))
                .isPresent();
    }

    /** The scalar there, if it says more than null and does not depend on the environment. */
    static Optional<ConfigScalar> scalar(ConfigNode node, String... keys) {
        return entry(node, keys).map(ConfigEntry::value).flatMap(Values::known);
    }

    /** The node as a scalar, if it says more than null and does not depend on the environment. */
    static Optional<ConfigScalar> known(ConfigNode node) {
        return node instanceof ConfigScalar scalar && !scalar.isNull() && !scalar.hasReference()
                ? Optional.of(scalar)
                : Optional.empty();
    }

    static Optional<String> text(ConfigNode node, String... keys) {
        return scalar(node, keys)
                .flatMap(scalar -> scalar.value() instanceof String text ? Optional.of(text) : Optional.empty());
    }

    static OptionalLong integer(ConfigNode node, String... keys) {
        return scalar(node, keys)
                .map(scalar -> scalar.value() instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty())
                .orElse(OptionalLong.empty());
    }

    static boolean is(ConfigNode node, boolean wanted, String... keys) {
        return scalar(node, keys)
                .filter(scalar -> Boolean.valueOf(wanted).equals(scalar.value()))
                .isPresent();
    }

    /** The items of the list there. */
    static List<ConfigNode> items(ConfigNode node, String... keys) {
        return entry(node, keys)
                .map(entry -> entry.value() instanceof ConfigList list ? list.items() : List.<ConfigNode>of())
                .orElse(List.of());
    }
}
