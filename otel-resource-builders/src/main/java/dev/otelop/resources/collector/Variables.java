package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The environment variables whose values are written in the custom resource, to read {@code ${env:…}} as the collector will. */
record Variables(Map<String, String> values) {

    /** {@code ${NAME}}, {@code ${env:NAME}} and both with a default. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(?:env:)?(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>[^{}$]*))?}");

    Variables {
        values = Map.copyOf(values);
    }

    static Variables of(List<EnvVar> env) {
        Map<String, String> values = new TreeMap<>();
        for (EnvVar variable : env) {
            if (variable.getName() != null && variable.getValue() != null) {
                values.put(variable.getName(), variable.getValue());
            }
        }
        return new Variables(values);
    }

    /** The text with every reference replaced whose value is known; the others stay as they are. */
    String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            Matcher reference = (Matcher) match;
            String value = value(reference.group("name"), reference.group("default"));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    private @Nullable String value(String name, @Nullable String otherwise) {
        String written = values.get(name);
        return written == null ? otherwise : written;
    }
}
