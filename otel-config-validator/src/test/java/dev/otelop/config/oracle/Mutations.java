package dev.otelop.config.oracle;

import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways to break a configuration, by name. */
final class Mutations {

    private static final List<String> SECTIONS =
            List.of("receivers", "processors", "exporters", "connectors", "extensions");
    private static final List<String> BAD_IDS = List.of("/x", "otlp/", "1otlp", "otlp/a b", "ot-lp", "otlp/a$b");
    private static final List<String> BAD_DURATIONS = List.of("10", "1d", "5 s", "soon", "s", "1h 30m", "5S");
    private static final List<String> REFERENCES =
            List.of("${", "${env:}", "${1}", "${env:A B}", "${foo:bar}", "${env:NO_SUCH_VARIABLE_HERE", "$1", "$${X}");
    private static final List<String> WORDS = List.of("bogus", "", "TRUE", "0x10", "42", "a,b");
    private static final List<Long> NUMBERS = List.of(-1L, 0L, 7L, 100_000L);
    private static final List<String> GONE = List.of(
            "ballast_size_mib", "batcher", "blocking", "insecure", "loglevel", "tls_settings", "topic", "ca_file");

    private Mutations() {}

    static Map<String, Mutation> all() {
        Map<String, Mutation> all = new LinkedHashMap<>();
        all.put("misspelt-key", at(Place::isEntry, (place, random) -> place.rename(misspelt(place.name(), random))));
        all.put("upper-case-key", at(Place::isEntry, (place, random) -> place.rename(firstLetterUp(place.name()))));
        all.put("unknown-key", inMapping((map, random) -> add(map, "no_such_setting", random.nextInt(9))));
        all.put("removed-key", inMapping((map, random) -> add(map, pick(GONE, random), "10s")));
        all.put("absent-key", at(Place::isEntry, Mutations::removed));
        all.put("null-value", at(place -> true, (place, random) -> set(place, null)));
        all.put("wrong-type", at(place -> true, (place, random) -> set(place, otherKind(place.value(), random))));
        all.put(
                "wrong-scalar",
                at(
                        place -> isScalar(place.value()),
                        (place, random) -> set(place, otherScalar(place.value(), random))));
        all.put(
                "bad-word",
                at(place -> place.value() instanceof String, (place, random) -> set(place, pick(WORDS, random))));
        all.put(
                "bad-number",
                at(place -> place.value() instanceof Number, (place, random) -> set(place, pick(NUMBERS, random))));
        all.put("fraction", at(place -> place.value() instanceof Number, (place, random) -> set(place, 1.5)));
        all.put("bad-duration", at(Mutations::isDuration, (place, random) -> set(place, pick(BAD_DURATIONS, random))));
        all.put("negative-duration", at(Mutations::isDuration, (place, random) -> set(place, "-5s")));
        all.put("number-as-duration", at(Mutations::isDuration, (place, random) -> set(place, 30L)));
        all.put(
                "dollar",
                at(place -> isScalar(place.value()), (place, random) -> set(place, pick(REFERENCES, random))));
        all.put(
                "unknown-type",
                at(
                        Mutations::isComponent,
                        (place, random) ->
                                place.rename("nosuchthing" + place.name().replaceFirst("^[^/]*", ""))));
        all.put("bad-id", at(Mutations::isComponent, (place, random) -> place.rename(pick(BAD_IDS, random))));
        all.put("padded-id", at(Mutations::isComponent, (place, random) -> place.rename(" " + place.name() + " ")));
        all.put("undefined-component", at(Mutations::isComponent, Mutations::removed));
        all.put(
                "undefined-reference",
                at(Mutations::isReference, (place, random) -> set(place, place.value() + "/missing")));
        all.put("bad-reference", at(Mutations::isReference, (place, random) -> set(place, pick(BAD_IDS, random))));
        all.put("no-reference", at(Mutations::isReference, Mutations::removed));
        all.put("repeated-reference", at(Mutations::isReference, Mutations::repeated));
        all.put("scalar-component", at(Mutations::isComponent, (place, random) -> set(place, "text")));
        all.put(
                "list-component",
                at(Mutations::isComponent, (place, random) -> set(place, new ArrayList<>(List.of("a")))));
        all.put("empty-pipeline", at(Mutations::isPipelineList, (place, random) -> set(place, new ArrayList<>())));
        all.put("pipeline-list-is-text", at(Mutations::isPipelineList, (place, random) -> set(place, "otlp")));
        all.put(
                "wrong-signal",
                at(
                        Mutations::isPipeline,
                        (place, random) -> place.rename(
                                pick(List.of("traces/x", "metrics/x", "logs/x", "metric", "trace"), random))));
        all.put("null-section", at(place -> place.depth() == 1, (place, random) -> set(place, null)));
        all.put("wrong-section", Mutations::wrongSection);
        all.put("ambiguous-id", Mutations::ambiguousId);
        all.put("cycle", Mutations::cycle);
        all.put("one-sided-connector", Mutations::oneSided);
        return all;
    }

    private static Mutation at(Predicate<Place> wanted, PlaceChange change) {
        return (tree, random) -> {
            List<Place> places = Place.all(tree).stream().filter(wanted).toList();
            return places.isEmpty() ? List.of() : List.of(change.at(pick(places, random), random));
        };
    }

    private static Mutation inMapping(MappingChange change) {
        return at(place -> place.value() instanceof Map<?, ?>, (place, random) -> {
            @SuppressWarnings("unchecked")
            Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) place.value();
            return place.path().key(change.in(map, random));
        });
    }

    private static String add(Map<String, @Nullable Object> map, String key, Object value) {
        map.put(key, value);
        return key;
    }

    private static FieldPath set(Place place, @Nullable Object value) {
        place.set(value);
        return place.path();
    }

    private static FieldPath removed(Place place, RandomGenerator random) {
        place.remove();
        return place.path();
    }

    @SuppressWarnings("unchecked")
    private static FieldPath repeated(Place place, RandomGenerator random) {
        ((List<@Nullable Object>) place.holder()).add(place.value());
        return place.path().parent();
    }

    private static List<FieldPath> wrongSection(Map<String, Object> tree, RandomGenerator random) {
        List<Place> places =
                Place.all(tree).stream().filter(Mutations::isComponent).toList();
        Place place = pick(places, random);
        String section = pick(
                SECTIONS.stream()
                        .filter(each -> !place.path().toString().startsWith(each))
                        .toList(),
                random);
        Object settings = place.value();
        place.remove();
        section(tree, section).put(place.name(), settings);
        return List.of(place.path(), FieldPath.of(section, place.name()));
    }

    private static List<FieldPath> ambiguousId(Map<String, Object> tree, RandomGenerator random) {
        List<String> connectors = List.copyOf(section(tree, "connectors").keySet());
        if (connectors.isEmpty()) {
            return List.of();
        }
        String id = pick(connectors, random);
        section(tree, random.nextBoolean() ? "receivers" : "exporters").put(id, null);
        return List.of(FieldPath.of("connectors", id), FieldPath.of("receivers", id), FieldPath.of("exporters", id));
    }

    private static List<FieldPath> cycle(Map<String, Object> tree, RandomGenerator random) {
        List<Place> pipelines =
                Place.all(tree).stream().filter(Mutations::isPipeline).toList();
        Place pipeline = pick(pipelines, random);
        section(tree, "connectors").put("forward/round", null);
        list(pipeline, "receivers").add("forward/round");
        list(pipeline, "exporters").add("forward/round");
        return List.of(pipeline.path(), FieldPath.of("connectors", "forward/round"));
    }

    private static List<FieldPath> oneSided(Map<String, Object> tree, RandomGenerator random) {
        List<Place> pipelines =
                Place.all(tree).stream().filter(Mutations::isPipeline).toList();
        Place pipeline = pick(pipelines, random);
        section(tree, "connectors").put("forward/end", null);
        list(pipeline, random.nextBoolean() ? "receivers" : "exporters").add("forward/end");
        return List.of(pipeline.path(), FieldPath.of("connectors", "forward/end"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> section(Map<String, Object> tree, String section) {
        if (!(tree.get(section) instanceof Map<?, ?>)) {
            tree.put(section, new LinkedHashMap<>());
        }
        return (Map<String, @Nullable Object>) tree.get(section);
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(Place pipeline, String role) {
        return (List<@Nullable Object>) ((Map<String, Object>) pipeline.value()).get(role);
    }

    private static boolean isComponent(Place place) {
        return place.depth() == 2
                && SECTIONS.stream().anyMatch(section -> FieldPath.of(section).contains(place.path()));
    }

    private static boolean isPipeline(Place place) {
        return place.depth() == 3 && FieldPath.of("service", "pipelines").contains(place.path());
    }

    private static boolean isPipelineList(Place place) {
        return place.depth() == 4 && FieldPath.of("service", "pipelines").contains(place.path());
    }

    private static boolean isReference(Place place) {
        return !place.isEntry()
                && (FieldPath.of("service", "pipelines").contains(place.path())
                        || FieldPath.of("service", "extensions").contains(place.path()));
    }

    private static boolean isDuration(Place place) {
        return place.value() instanceof String text && text.matches("([0-9.]+(ns|us|ms|s|m|h))+");
    }

    private static boolean isScalar(@Nullable Object value) {
        return !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    private static Object otherKind(@Nullable Object value, RandomGenerator random) {
        List<Function<String, Object>> kinds = List.of(
                text -> text,
                text -> 7L,
                text -> true,
                text -> new ArrayList<>(List.of(text)),
                text -> new LinkedHashMap<>(Map.of(text, 1L)));
        Object other = pick(kinds, random).apply("nonsense");
        return other.getClass().isInstance(value) ? 7.25 : other;
    }

    private static Object otherScalar(@Nullable Object value, RandomGenerator random) {
        Object other = pick(List.<Object>of("nonsense", 7L, true, 2.5), random);
        return other.getClass().isInstance(value) ? "7" : other;
    }

    /** Swaps two letters, leaves one out, or writes one twice. */
    private static String misspelt(String key, RandomGenerator random) {
        int at = random.nextInt(key.length());
        String swapped = at + 1 < key.length()
                ? key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2)
                : key + "s";
        return pick(
                Stream.of(
                                swapped,
                                key.substring(0, at) + key.substring(at + 1),
                                key.substring(0, at) + key.charAt(at) + key.substring(at))
                        .filter(other -> !other.equals(key) && !other.isEmpty())
                        .toList(),
                random);
    }

    private static String firstLetterUp(String key) {
        return key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
    }

    private static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    private interface PlaceChange {
        FieldPath at(Place place, RandomGenerator random);
    }

    private interface MappingChange {
        String in(Map<String, @Nullable Object> map, RandomGenerator random);
    }
}
