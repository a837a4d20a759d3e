package dev.otelop.injection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs the operator has decided.
 *
 * @param images the agent image of each language, used where an Instrumentation names none
 * @param languages the languages that may be injected
 * @param imagePrefixes what an image that is added to a pod must begin with; empty to allow every image
 * @param nativeSidecars whether the cluster runs init containers that restart (Kubernetes 1.29)
 * @param crossNamespace who may use what lies in another namespace
 * @param resolveConfigMaps whether variables that come from ConfigMaps may be looked up, so that they can be extended
 * @param excludedNamespaces namespaces whose pods are never touched
 * @param ownNamespace the operator's namespace, whose pods are never touched; null when it runs in none
 * @param environmentLimit the longest value of an environment variable, in bytes
 * @param multiInstrumentation whether each language may have a list of containers of its own
 */
public record InjectionSettings(
        Map<Language, String> images,
        Set<Language> languages,
        List<String> imagePrefixes,
        boolean nativeSidecars,
        CrossNamespace crossNamespace,
        boolean resolveConfigMaps,
        SortedSet<String> excludedNamespaces,
        @Nullable String ownNamespace,
        int environmentLimit,
        boolean multiInstrumentation) {

    /** The kernel refuses a longer argument or variable, its name and the end mark included. */
    public static final int KERNEL_LIMIT = 128 * 1024;

    private static final SortedSet<String> SYSTEM_NAMESPACES =
            new TreeSet<>(List.of("kube-node-lease", "kube-public", "kube-system"));

    public InjectionSettings {
        images = Collections.unmodifiableMap(copy(images));
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
        imagePrefixes = List.copyOf(imagePrefixes);
        excludedNamespaces = Collections.unmodifiableSortedSet(new TreeSet<>(excludedNamespaces));
    }

    public static InjectionSettings defaults() {
        return new InjectionSettings(
                Language.defaultImages(),
                new TreeSet<>(List.of(Language.values())),
                List.of(),
                true,
                CrossNamespace.GRANT,
                false,
                SYSTEM_NAMESPACES,
                null,
                KERNEL_LIMIT - 1024,
                true);
    }

    /** Whether pods of {@code namespace} are left alone. */
    public boolean excludes(String namespace) {
        return namespace.equals(ownNamespace) || excludedNamespaces.contains(namespace);
    }

    public InjectionSettings withImages(Map<Language, String> other) {
        return new InjectionSettings(
                other,
                languages,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withLanguages(Set<Language> other) {
        return new InjectionSettings(
                images,
                other,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withImagePrefixes(List<String> other) {
        return new InjectionSettings(
                images,
                languages,
                other,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withNativeSidecars(boolean other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                other,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withCrossNamespace(CrossNamespace other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                nativeSidecars,
                other,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withResolveConfigMaps(boolean other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                other,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withExcludedNamespaces(SortedSet<String> other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                other,
                ownNamespace,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withOwnNamespace(@Nullable String other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                other,
                environmentLimit,
                multiInstrumentation);
    }

    public InjectionSettings withEnvironmentLimit(int other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                other,
                multiInstrumentation);
    }

    public InjectionSettings withMultiInstrumentation(boolean other) {
        return new InjectionSettings(
                images,
                languages,
                imagePrefixes,
                nativeSidecars,
                crossNamespace,
                resolveConfigMaps,
                excludedNamespaces,
                ownNamespace,
                environmentLimit,
                other);
    }

    private static Map<Language, String> copy(Map<Language, String> images) {
        Map<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(images);
        return copy;
    }
}
