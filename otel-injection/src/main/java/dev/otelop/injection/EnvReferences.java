package dev.otelop.injection;

import java.util.List;
import java.util.regex.Pattern;

/** References of the form {@code $(NAME)}, which the kubelet replaces by variables that stand above. */
final class EnvReferences {

    /** {@code $$} is a dollar sign; the first alternative keeps it from beginning a reference. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([^)]*)\\)");

    private EnvReferences() {}

    /** The names that {@code text} refers to, in order. */
    static List<String> in(String text) {
        if (text.indexOf('$') < 0) {
            return List.of();
        }
        return REFERENCE
                .matcher(text)
                .results()
                .filter(match -> match.group(1) != null)
                .map(match -> match.group(1))
                .toList();
    }

    static List<String> in(EnvValue value) {
        return value.text().map(EnvReferences::in).orElse(List.of());
    }

    static String to(String name) {
        return "$(" + name + ")";
    }

    /** {@code text} in a form that the kubelet turns into {@code text}. */
    static String escaped(String text) {
        return text.replace("$", "$$");
    }
}
