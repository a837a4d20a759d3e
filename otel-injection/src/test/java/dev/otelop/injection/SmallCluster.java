package dev.otelop.injection;

import dev.otelop.model.v1alpha1.Instrumentation;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What there is in the cluster of a scenario, written in its {@code context.yaml}. It gives away what a pod needs and
 * nothing else, so that a need that was not stated shows.
 */
record SmallCluster(Map<String, @Nullable Object> tree) {

    static SmallCluster of(String yaml) {
        return new SmallCluster(Trial.tree(yaml));
    }

    /** What whoever asks {@link PodInjector#needs} first learns about {@code pod}. */
    InjectionContext contextFor(PodSource pod) {
        return context(PodInjector.needs(pod, namespace(), settings()));
    }

    private InjectionContext context(InjectionNeeds needs) {
        InjectionContext context = InjectionContext.of(namespace(), settings())
                .withInstrumentations(resolved(needs.instrumentations(), this::instrumentations))
                .withSidecars(resolved(needs.sidecars(), this::collectors))
                .withOtherNamespaces(otherNamespaces(needs))
                .withConfigMaps(configMaps(needs));
        return needs.owners() ? context.withOwners(owners()) : context;
    }

    /** All that could be known, asked for or not. */
    InjectionContext everything() {
        InjectionNeeds all = new InjectionNeeds(
                new TreeSet<>(List.of(
                        Reference.onlyOneOf("shop"),
                        new Reference("shop", "agents"),
                        new Reference("other", "agents"))),
                new TreeSet<>(List.of(Reference.onlyOneOf("shop"), new Reference("shop", "agent"))),
                true,
                new TreeSet<>(Trees.mapAt(tree, "configMaps").keySet()),
                new TreeSet<>(List.of("other")));
        return context(all);
    }

    NamespaceFacts namespace() {
        return namespace(Trees.mapAt(tree, "namespace"));
    }

    InjectionSettings settings() {
        InjectionSettings settings = InjectionSettings.defaults();
        for (Map.Entry<String, @Nullable Object> setting :
                Trees.mapAt(tree, "settings").entrySet()) {
            settings = with(settings, setting.getKey(), String.valueOf(setting.getValue()));
        }
        return settings;
    }

    private static InjectionSettings with(InjectionSettings settings, String name, String value) {
        return switch (name) {
            case "nativeSidecars" -> settings.withNativeSidecars(Boolean.parseBoolean(value));
            case "crossNamespace" -> settings.withCrossNamespace(CrossNamespace.valueOf(value));
            case "resolveConfigMaps" -> settings.withResolveConfigMaps(Boolean.parseBoolean(value));
            case "multiInstrumentation" -> settings.withMultiInstrumentation(Boolean.parseBoolean(value));
            case "environmentLimit" -> settings.withEnvironmentLimit(Integer.parseInt(value));
            case "imagePrefix" -> settings.withImagePrefixes(List.of(value));
            case "ownNamespace" -> settings.withOwnNamespace(value);
            case "withoutImage" -> {
                TreeMap<Language, String> images = new TreeMap<>(settings.images());
                images.remove(Language.valueOf(value));
                yield settings.withImages(images);
            }
            case "withoutLanguage" -> {
                TreeSet<Language> languages = new TreeSet<>(settings.languages());
                languages.remove(Language.valueOf(value));
                yield settings.withLanguages(languages);
            }
            default -> throw new AssertionError("context.yaml knows no setting " + name);
        };
    }

    private <T> Map<Reference, Resolution<T>> resolved(
            Iterable<Reference> references, BiFunction<String, @Nullable String, List<Named<T>>> lookup) {
        Map<Reference, Resolution<T>> resolutions = new TreeMap<>();
        for (Reference reference : references) {
            resolutions.put(reference, resolution(lookup.apply(reference.namespace(), reference.name())));
        }
        return resolutions;
    }

    private <T> Resolution<T> resolution(List<Named<T>> found) {
        return switch (found.size()) {
            case 0 -> Resolution.absent();
            case 1 -> unusable(found.get(0));
            default -> Resolution.several(found.stream().map(Named::name).toList());
        };
    }

    private <T> Resolution<T> unusable(Named<T> found) {
        String reason = Trees.textAt(Trees.mapAt(tree, "unusable"), found.name());
        return reason == null ? Resolution.found(found.value()) : Resolution.unusable(reason);
    }

    private List<Named<Instrumentation>> instrumentations(String namespace, @Nullable String name) {
        return named("instrumentations", namespace, name, one -> Trees.read(one, Instrumentation.class));
    }

    private List<Named<SidecarOffer>> collectors(String namespace, @Nullable String name) {
        return named("collectors", namespace, name, one -> offer(Frozen.map(one)));
    }

    private <T> List<Named<T>> named(
            String list, String namespace, @Nullable String name, Function<Map<String, @Nullable Object>, T> reader) {
        List<Named<T>> found = new ArrayList<>();
        for (Map<String, @Nullable Object> one : Trees.mapsAt(tree, list)) {
            Map<String, @Nullable Object> metadata = Trees.mapAt(one, "metadata");
            String own = String.valueOf(metadata.get("name"));
            if (namespace.equals(metadata.get("namespace")) && (name == null || name.equals(own))) {
                found.add(new Named<>(own, reader.apply(one)));
            }
        }
        return found;
    }

    private static SidecarOffer offer(Map<String, @Nullable Object> tree) {
        Map<String, @Nullable Object> metadata = Trees.mapAt(tree, "metadata");
        return new SidecarOffer(
                String.valueOf(metadata.get("namespace")),
                String.valueOf(metadata.get("name")),
                Trees.read(Trees.mapAt(tree, "container"), Container.class),
                Trees.mapsAt(tree, "initContainers").stream()
                        .map(container -> Trees.read(container, Container.class))
                        .toList(),
                Trees.mapsAt(tree, "volumes").stream()
                        .map(volume -> Trees.read(volume, Volume.class))
                        .toList(),
                String.valueOf(tree.get("configHash")));
    }

    private OwnerFacts owners() {
        List<OwnerFacts.Owner> chain = Trees.mapsAt(tree, "owners").stream()
                .map(owner -> new OwnerFacts.Owner(
                        text(owner, "group"), text(owner, "kind"), text(owner, "name"), text(owner, "uid")))
                .toList();
        return new OwnerFacts(chain, !"cut".equals(Trees.textAt(tree, "ownerChain")));
    }

    private Map<String, NamespaceFacts> otherNamespaces(InjectionNeeds needs) {
        Map<String, NamespaceFacts> others = new TreeMap<>();
        for (Map<String, @Nullable Object> other : Trees.mapsAt(tree, "otherNamespaces")) {
            NamespaceFacts facts = namespace(other);
            if (needs.namespaces().contains(facts.name())) {
                others.put(facts.name(), facts);
            }
        }
        return others;
    }

    private Map<String, Map<String, String>> configMaps(InjectionNeeds needs) {
        Map<String, Map<String, String>> configMaps = new TreeMap<>();
        Map<String, @Nullable Object> all = Trees.mapAt(tree, "configMaps");
        for (String name : needs.configMaps()) {
            if (all.containsKey(name)) {
                configMaps.put(name, texts(Trees.mapAt(all, name)));
            }
        }
        return configMaps;
    }

    private static NamespaceFacts namespace(Map<String, @Nullable Object> tree) {
        return NamespaceFacts.of(
                text(tree, "name"), texts(Trees.mapAt(tree, "annotations")), texts(Trees.mapAt(tree, "labels")));
    }

    private static SortedMap<String, String> texts(Map<String, @Nullable Object> tree) {
        SortedMap<String, String> texts = new TreeMap<>();
        tree.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private static String text(Map<String, @Nullable Object> tree, String key) {
        String text = Trees.textAt(tree, key);
        return text == null ? "" : text;
    }

    private record Named<T>(String name, T value) {}
}
