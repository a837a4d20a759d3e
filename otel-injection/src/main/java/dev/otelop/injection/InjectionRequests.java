package dev.otelop.injection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a pod and its namespace ask for.
 *
 * @param everything what the seed's plain {@code inject} asks for: whatever an Instrumentation offers
 * @param languages the languages that are named one by one; those win over {@code everything}
 */
record InjectionRequests(
        Annotations annotations, Request sidecar, Request everything, Map<Language, Request> languages) {

    private static final Map<Language, String> VARIANTS = variants();

    static InjectionRequests of(PodSource pod, NamespaceFacts namespace) {
        Annotations annotations = Annotations.of(pod, namespace);
        Map<Language, Request> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Request request = Request.of(annotations.effective(language.injectAnnotation()), namespace.name());
            if (request.wish() != Wish.NOTHING) {
                languages.put(language, request);
            }
        }
        return new InjectionRequests(
                annotations,
                Request.of(annotations.sidecar(), namespace.name()),
                Request.of(annotations.effective(Annotations.INJECT), namespace.name()),
                Collections.unmodifiableMap(languages));
    }

    /** Nothing is said at all. */
    boolean isEmpty() {
        return sidecar.wish() == Wish.NOTHING
                && everything.wish() == Wish.NOTHING
                && languages.isEmpty()
                && !annotations.namesCollectorInVain();
    }

    /** Something is wanted, not only switched off. */
    boolean wantsAnything() {
        return sidecar.isWanted() || wantsAgents();
    }

    boolean wantsAgents() {
        return everything.isWanted() || languages.values().stream().anyMatch(Request::isWanted);
    }

    /** The Instrumentations that are wanted, without those for languages that may not be injected. */
    SortedSet<Reference> instrumentations(InjectionSettings settings) {
        SortedSet<Reference> wanted = new TreeSet<>();
        languages.forEach((language, request) -> {
            if (settings.languages().contains(language)) {
                addTo(wanted, request);
            }
        });
        addTo(wanted, everything);
        return wanted;
    }

    SortedSet<Reference> sidecars() {
        SortedSet<Reference> wanted = new TreeSet<>();
        addTo(wanted, sidecar);
        return wanted;
    }

    /** The containers listed for a language, each once; empty when nothing is listed. */
    List<String> containers(Language language, boolean listPerLanguage) {
        LinkedHashSet<String> names = new LinkedHashSet<>(list(Annotations.CONTAINER_NAMES));
        if (listPerLanguage) {
            names.addAll(list(language.containerNamesAnnotation()));
        }
        return List.copyOf(names);
    }

    /** What is said about the platform of a language. The target of the Go agent is a matter of the pod alone. */
    @Nullable
    String variant(Language language) {
        String key = VARIANTS.get(language);
        if (key == null) {
            return null;
        }
        return language == Language.GO ? annotations.ofPod(key) : annotations.effective(key);
    }

    private List<String> list(String key) {
        String names = annotations.effective(key);
        if (names == null) {
            return List.of();
        }
        return List.of(names.split(",")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void addTo(SortedSet<Reference> wanted, Request request) {
        Reference reference = request.reference();
        if (reference != null && reference.isWellFormed()) {
            wanted.add(reference);
        }
    }

    private static Map<Language, String> variants() {
        Map<Language, String> keys = new EnumMap<>(Language.class);
        keys.put(Language.PYTHON, Annotations.PYTHON_PLATFORM);
        keys.put(Language.DOTNET, Annotations.DOTNET_RUNTIME);
        keys.put(Language.GO, Annotations.GO_EXECUTABLE);
        return keys;
    }
}
