package dev.otelop.injection;

import java.util.ArrayList;
import java.util.List;

/**
 * An annotation that decides what pods get. The list is there for documentation and for tools that look at manifests.
 *
 * @param values what may be written, in the form of documentation
 * @param meaning one sentence without a final full stop
 */
public record InjectionAnnotation(String key, Place place, String values, String meaning) {

    private static final String REFERENCE = "`true`, `false`, `name`, `namespace/name`";
    private static final String CONTAINERS = "names, separated by commas";

    /** On which objects an annotation is read. */
    public enum Place {
        POD,
        /** On the pod, and on its namespace for all its pods. */
        POD_AND_NAMESPACE,
        NAMESPACE
    }

    /** Every annotation that is read: first for the sidecar, then for agents in the order of {@link Language}. */
    public static List<InjectionAnnotation> all() {
        List<InjectionAnnotation> all = new ArrayList<>();
        all.add(both(
                Annotations.SIDECAR,
                REFERENCE,
                "the pod gets the collector of that name in sidecar mode as a sidecar"));
        all.add(both(
                Annotations.SIDECAR_COLLECTOR,
                "`name`, `namespace/name`",
                "which collector it is where the annotation above says only `true`"));
        all.add(both(
                Annotations.INJECT,
                REFERENCE,
                "the pod gets an agent for each language that the Instrumentation has a section for"));
        for (Language language : Language.values()) {
            all.add(both(language.injectAnnotation(), REFERENCE, agent(language)));
        }
        all.add(both(Annotations.CONTAINER_NAMES, CONTAINERS, "the containers that all agents are for"));
        for (Language language : Language.values()) {
            all.add(both(
                    language.containerNamesAnnotation(),
                    CONTAINERS,
                    "the containers that " + language.label() + " is for, in addition"));
        }
        all.addAll(platforms());
        all.add(new InjectionAnnotation(
                Annotations.RESOURCE + "KEY", Place.POD, "any text", "the resource attribute KEY of all containers"));
        all.add(new InjectionAnnotation(
                PodInjector.GRANT_ANNOTATION,
                Place.NAMESPACE,
                "namespaces, separated by commas, or `*`",
                "pods of these namespaces may use the Instrumentations and sidecar collectors of this one"));
        return all;
    }

    private static List<InjectionAnnotation> platforms() {
        return List.of(
                both(Annotations.PYTHON_PLATFORM, "`glibc`, `musl`", "the C library of the Python image"),
                both(Annotations.DOTNET_RUNTIME, "`linux-x64`, `linux-musl-x64`", "the platform of the .NET image"),
                new InjectionAnnotation(
                        Annotations.GO_EXECUTABLE,
                        Place.POD,
                        "a path",
                        "the executable that the Go agent watches; without one, here or in `go.env`, there is no Go agent"));
    }

    private static String agent(Language language) {
        return language == Language.SDK
                ? "the containers get the environment that an OpenTelemetry SDK reads, and no agent"
                : "the containers get the agent for " + language.label();
    }

    private static InjectionAnnotation both(String key, String values, String meaning) {
        return new InjectionAnnotation(key, Place.POD_AND_NAMESPACE, values, meaning);
    }
}
