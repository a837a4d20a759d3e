package dev.otelop.injection;

/**
 * Decides what a pod gets, and says why.
 *
 * <p>First {@link #needs} says what has to be read; whoever calls reads it, within a budget of its own, and puts it into
 * an {@link InjectionContext}; then {@link #inject} decides. Both are pure and total. Languages fail independently of
 * each other and of the sidecar. What comes out may be put in again, and comes back unchanged.
 */
public final class PodInjector {

    /** The annotation that tells on a pod what was decided about it. */
    public static final String RECORD_ANNOTATION = "otelop.dev/injection";

    /** The annotation by which a namespace lets pods of others use its Instrumentations and sidecar collectors. */
    public static final String GRANT_ANNOTATION = "otelop.dev/allow-injection-from";

    private PodInjector() {}

    /** What has to be read before {@code pod} can be decided on; empty when it asks for nothing. */
    public static InjectionNeeds needs(PodSource pod, NamespaceFacts namespace, InjectionSettings settings) {
        return new NeedsOfPod(pod, namespace, settings).needs();
    }

    /** What becomes of {@code pod}, given what {@link #needs} asked for. */
    public static InjectionResult inject(PodSource pod, InjectionContext context) {
        return Injection.of(pod, context).result();
    }
}
