package dev.otelop.injection;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.findings.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An annotation that begins like those that decide on injection, and that nobody reads: a slip of the pen, mostly. */
public record UnknownAnnotation(String key) {

    private static final List<String> PREFIXES = List.of(Annotations.INSTRUMENTATION, Annotations.SIDECAR_PREFIX);

    private static final List<String> KNOWN =
            InjectionAnnotation.all().stream().map(InjectionAnnotation::key).toList();

    /** Those among {@code keys}, in their order. */
    public static List<UnknownAnnotation> in(Collection<String> keys) {
        return keys.stream()
                .filter(key -> PREFIXES.stream().anyMatch(key::startsWith) && !KNOWN.contains(key))
                .map(UnknownAnnotation::new)
                .toList();
    }

    /**
     * A warning with what was probably meant.
     *
     * @param object what the annotation stands on, as a sentence calls it
     */
    public Finding finding(String object, FieldPath path) {
        return new Finding(
                InjectionRule.ANNOTATION_UNKNOWN.id(),
                Severity.WARNING,
                path,
                null,
                "nothing reads the annotation `%s` of %s".formatted(key, object),
                help());
    }

    /** Compared without the prefix, which would make anything look alike. */
    private String help() {
        String prefix = key.substring(0, key.indexOf('/') + 1);
        String name = key.substring(prefix.length());
        List<String> names = KNOWN.stream()
                .filter(known -> known.startsWith(prefix))
                .map(known -> known.substring(prefix.length()))
                .toList();
        return Suggestions.didYouMean(name, names)
                .orElseGet(() -> name.startsWith("inject-") ? languages() : "remove it");
    }

    private static String languages() {
        return Stream.of(Language.values())
                .map(Language::label)
                .collect(Collectors.joining(", ", "after `inject-` write one of ", ""));
    }
}
