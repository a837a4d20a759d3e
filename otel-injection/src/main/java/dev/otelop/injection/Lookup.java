package dev.otelop.injection;

import dev.otelop.findings.Findings;
import dev.otelop.model.InstrumentationChecks;
import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reference that was followed: to a value, or to the reason why there is none.
 *
 * @param value null exactly when there is a refusal
 */
record Lookup<T>(@Nullable T value, @Nullable Refusal refusal) {

    static Lookup<Instrumentation> instrumentation(Reference reference, InjectionContext context) {
        Lookup<Instrumentation> found = follow(reference, context, context.instrumentations(), Words.INSTRUMENTATION);
        Instrumentation value = found.value();
        boolean known = context.instrumentations().get(reference) instanceof Resolution.Found<Instrumentation> one
                && one.checked();
        return value == null || known ? found : checked(value);
    }

    static Lookup<SidecarOffer> sidecar(Reference reference, InjectionContext context) {
        return follow(reference, context, context.sidecars(), Words.SIDECAR);
    }

    /** Why there is no value; not to be asked when there is one. */
    Refusal refused() {
        return Objects.requireNonNull(refusal, "what was found was not refused");
    }

    private static Lookup<Instrumentation> checked(Instrumentation instrumentation) {
        Findings errors = InstrumentationChecks.check(instrumentation).errors();
        return errors.stream()
                .findFirst()
                .map(error -> Lookup.<Instrumentation>refused(Refusal.of(
                        InjectionRule.INSTRUMENTATION_INVALID,
                        "the Instrumentation is invalid: `%s`: %s".formatted(error.path(), error.message()),
                        error.help())))
                .orElseGet(() -> new Lookup<>(instrumentation, null));
    }

    private static <T> Lookup<T> follow(
            Reference reference, InjectionContext context, Map<Reference, Resolution<T>> resolved, Words words) {
        Optional<Refusal> forbidden = malformed(reference).or(() -> ungranted(reference, context));
        if (forbidden.isPresent()) {
            return refused(forbidden.get());
        }
        Resolution<T> resolution = resolved.getOrDefault(reference, Resolution.absent());
        return words.result(reference, resolution);
    }

    private static Optional<Refusal> malformed(Reference reference) {
        return reference.isWellFormed()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        InjectionRule.REFERENCE_MALFORMED,
                        "nothing can be called `%s`".formatted(reference),
                        "write `true`, `false`, a name or `namespace/name`"));
    }

    private static Optional<Refusal> ungranted(Reference reference, InjectionContext context) {
        String home = context.namespace().name();
        boolean open = context.settings().crossNamespace() == CrossNamespace.OPEN
                || reference.namespace().equals(home);
        if (open || isGranted(context.otherNamespaces().get(reference.namespace()), home)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                InjectionRule.NOT_GRANTED,
                "namespace `%s` does not let pods of `%s` use what it holds".formatted(reference.namespace(), home),
                "set annotation `%s: %s` on namespace `%s`"
                        .formatted(PodInjector.GRANT_ANNOTATION, home, reference.namespace())));
    }

    private static boolean isGranted(@Nullable NamespaceFacts other, String home) {
        String grant = other == null ? null : other.annotations().get(PodInjector.GRANT_ANNOTATION);
        return grant != null
                && Stream.of(grant.split(",", -1))
                        .map(String::strip)
                        .anyMatch(name -> name.equals("*") || name.equals(home));
    }

    private static <T> Lookup<T> refused(Refusal refusal) {
        return new Lookup<>(null, refusal);
    }

    /** How sentences and rules call what is looked for. */
    private record Words(String noun, InjectionRule absent, InjectionRule ambiguous, InjectionRule unusable) {

        static final Words INSTRUMENTATION = new Words(
                "Instrumentation",
                InjectionRule.INSTRUMENTATION_ABSENT,
                InjectionRule.INSTRUMENTATION_AMBIGUOUS,
                InjectionRule.INSTRUMENTATION_UNUSABLE);

        static final Words SIDECAR = new Words(
                "collector in sidecar mode",
                InjectionRule.SIDECAR_ABSENT,
                InjectionRule.SIDECAR_AMBIGUOUS,
                InjectionRule.SIDECAR_UNUSABLE);

        <T> Lookup<T> result(Reference reference, Resolution<T> resolution) {
            if (resolution instanceof Resolution.Found<T> found) {
                return new Lookup<>(found.value(), null);
            }
            if (resolution instanceof Resolution.Several<T> several) {
                return refused(Refusal.of(
                        ambiguous,
                        "namespace `%s` has more than one %s: %s"
                                .formatted(reference.namespace(), noun, String.join(", ", several.names())),
                        "name one of them instead of `true`"));
            }
            if (resolution instanceof Resolution.Unusable<T> unusable) {
                return refused(Refusal.of(this.unusable, unusable.reason(), null));
            }
            return refused(absent(reference));
        }

        private Refusal absent(Reference reference) {
            String what = reference.name() == null
                    ? "namespace `%s` has no %s".formatted(reference.namespace(), noun)
                    : "there is no %s `%s` in namespace `%s`".formatted(noun, reference.name(), reference.namespace());
            return Refusal.of(absent, what, "create it, or name one that exists");
        }
    }
}
