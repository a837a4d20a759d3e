package dev.otelop.injection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pod carries about an earlier decision on it. It is believed only as far as the pod bears it out: a template that
 * was copied without its agents is decided on afresh.
 */
record InjectionRecord(List<Entry> entries) {

    /**
     * @param from where the agent or sidecar came from
     * @param revision which state of that
     * @param added names of the containers and volumes that came with it
     */
    record Entry(
            String subject,
            @Nullable String container,
            @Nullable String from,
            @Nullable String revision,
            List<String> added) {

        Entry {
            added = List.copyOf(added);
        }
    }

    /** What {@code pod} says was injected into it, and was. */
    static InjectionRecord of(PodDraft pod) {
        Map<String, @Nullable Object> metadata = Trees.mapAt(pod.tree(), "metadata");
        String text = Trees.textAt(Trees.mapAt(metadata, "annotations"), PodInjector.RECORD_ANNOTATION);
        if (text == null) {
            return new InjectionRecord(List.of());
        }
        List<Entry> entries = new ArrayList<>();
        for (Map<String, @Nullable Object> tree : Trees.mapsAt(Trees.parse(text), "decisions")) {
            Entry entry = entry(tree);
            if (Decision.Verdict.INJECTED.label().equals(tree.get("verdict")) && isBorneOut(entry, pod)) {
                entries.add(entry);
            }
        }
        return new InjectionRecord(entries);
    }

    Optional<Entry> find(String subject, @Nullable String container) {
        return entries.stream()
                .filter(entry ->
                        entry.subject().equals(subject) && (container == null || container.equals(entry.container())))
                .findFirst();
    }

    List<Entry> of(String subject) {
        return entries.stream().filter(entry -> entry.subject().equals(subject)).toList();
    }

    /** Names of what was added, each with the subject it was added for. */
    Map<String, String> added() {
        Map<String, String> added = new LinkedHashMap<>();
        entries.forEach(entry -> entry.added().forEach(name -> added.putIfAbsent(name, entry.subject())));
        return added;
    }

    /** The record of {@code decided} as JSON. */
    static String json(List<Decided> decided) {
        return Trees.json(Trees.map(
                "decisions", decided.stream().map(InjectionRecord::tree).toList()));
    }

    private static Map<String, @Nullable Object> tree(Decided decided) {
        Decision decision = decided.decision();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        put(tree, "subject", decision.subject());
        put(tree, "container", decision.container());
        put(tree, "verdict", decision.verdict().label());
        put(tree, "from", decision.from());
        put(tree, "revision", decided.revision());
        if (decision.verdict() == Decision.Verdict.INJECTED) {
            tree.put("added", decided.added());
            return tree;
        }
        put(tree, "rule", decision.rule().value());
        put(tree, "reason", decision.reason());
        put(tree, "remedy", decision.remedy());
        return tree;
    }

    private static void put(Map<String, @Nullable Object> tree, String key, @Nullable String value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    private static Entry entry(Map<String, @Nullable Object> tree) {
        String subject = Trees.textAt(tree, "subject");
        List<String> added = new ArrayList<>();
        if (tree.get("added") instanceof List<?> names) {
            names.forEach(name -> added.add(String.valueOf(name)));
        }
        return new Entry(
                subject == null ? "" : subject,
                Trees.textAt(tree, "container"),
                Trees.textAt(tree, "from"),
                Trees.textAt(tree, "revision"),
                added);
    }

    private static boolean isBorneOut(Entry entry, PodDraft pod) {
        if (!entry.added().stream().allMatch(name -> pod.hasContainer(name) || pod.has(PodDraft.VOLUMES, name))) {
            return false;
        }
        if (entry.container() == null) {
            return !entry.added().isEmpty();
        }
        Map<String, @Nullable Object> container =
                pod.container(entry.container()).orElse(null);
        return container != null && (!entry.added().isEmpty() || hasSdkVariable(container));
    }

    private static boolean hasSdkVariable(Map<String, @Nullable Object> container) {
        return Trees.mapsAt(container, "env").stream()
                .anyMatch(variable -> String.valueOf(variable.get("name")).startsWith("OTEL_"));
    }
}
