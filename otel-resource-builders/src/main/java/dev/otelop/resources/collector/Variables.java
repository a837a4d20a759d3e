package dev.otelop.resources.collector;

import dev.otelop.model.Elements;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The collector's environment as far as the custom resource tells, to read {@code ${env:…}} as the collector will.
 *
 * @param values what is known of a variable; null for one that is set to what only the cluster knows
 * @param complete false if there may be variables that are not listed
 */
record Variables(Map<String, @Nullable String> values, boolean complete) {

    /** {@code ${NAME}}, {@code ${env:NAME}} and both with a default. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-([^{}$]*))?}");

    Variables {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    static Variables of(OpenTelemetryCollectorSpec spec) {
        Map<String, @Nullable String> values = new TreeMap<>();
        Elements.of(spec.getEnv())
                .filter(variable -> variable.getName() != null)
                .forEach(variable -> values.put(variable.getName(), known(variable)));
        return new Variables(values, spec.getEnvFrom().isEmpty());
    }

    /** The text with every reference replaced whose value is known; the others stay as they are. */
    String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            String value = value(reference);
            return Matcher.quoteReplacement(value == null ? reference.group() : value);
        });
    }

    private @Nullable String value(MatchResult reference) {
        if (values.containsKey(reference.group(1))) {
            return values.get(reference.group(1));
        }
        return complete ? reference.group(2) : null;
    }

    /** A value that refers to other variables is put together by the kubelet. */
    private static @Nullable String known(EnvVar variable) {
        if (variable.getValueFrom() != null) {
            return null;
        }
        String value = variable.getValue() == null ? "" : variable.getValue();
        return value.contains("$(") ? null : value;
    }
}
