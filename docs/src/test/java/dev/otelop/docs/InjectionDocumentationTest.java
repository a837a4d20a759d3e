package dev.otelop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.InjectionAnnotation;
import dev.otelop.injection.InjectionRule;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.Language;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodInjector;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the reference say what the code does. {@code make golden} writes them. */
class InjectionDocumentationTest {

    private static final Path PAGE =
            Path.of(System.getProperty("otelop.root")).resolve(Path.of("docs", "reference", "injection.md"));

    @Test
    void annotations() throws IOException {
        assertTable(
                "annotations",
                Stream.concat(
                        Stream.of("| annotation | on | values | meaning |", "|---|---|---|---|"),
                        InjectionAnnotation.all().stream()
                                .map(annotation -> "| `%s` | %s | %s | %s |"
                                        .formatted(
                                                annotation.key(),
                                                place(annotation.place()),
                                                annotation.values(),
                                                annotation.meaning()))));
    }

    @Test
    void precedence() throws IOException {
        Stream<String> rows = Stream.of("", "false", "true", "theirs")
                .flatMap(namespace -> Stream.of("", "false", "true", "mine")
                        .map(pod -> "| %s | %s | %s |".formatted(cell(namespace), cell(pod), outcome(namespace, pod))));
        assertTable(
                "precedence",
                Stream.concat(Stream.of("| namespace | pod | what the pod gets |", "|---|---|---|"), rows));
    }

    @Test
    void images() throws IOException {
        Map<Language, String> images =
                new TreeMap<>(InjectionSettings.defaults().images());
        assertTable(
                "images",
                Stream.concat(
                        Stream.of("| language | image |", "|---|---|"),
                        images.entrySet().stream()
                                .map(image ->
                                        "| %s | `%s` |".formatted(image.getKey().label(), image.getValue()))));
    }

    @Test
    void rules() throws IOException {
        assertTable(
                "rules",
                Stream.concat(
                        Stream.of("| id | when |", "|---|---|"),
                        Stream.of(InjectionRule.values())
                                .map(rule -> "| `%s` | %s |".formatted(rule.id(), rule.meaning()))));
    }

    private static void assertTable(String name, Stream<String> rows) throws IOException {
        String page = Files.readString(PAGE);
        Pattern place = Pattern.compile("(<!-- table %s -->\\n)(.*?)(<!-- end -->\\n)".formatted(name), Pattern.DOTALL);
        assertThat(page).containsPattern(place);
        String table = rows.collect(Collectors.joining("\n", "", "\n"));
        String written = place.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(table) + "$3");
        if ("write".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
            Files.writeString(PAGE, written);
            return;
        }
        assertThat(page).isEqualTo(written);
    }

    private static String place(InjectionAnnotation.Place place) {
        return switch (place) {
            case POD -> "pod";
            case POD_AND_NAMESPACE -> "pod, namespace";
            case NAMESPACE -> "namespace";
        };
    }

    private static String cell(String value) {
        return value.isEmpty() ? "–" : "`" + value + "`";
    }

    /** What the annotations come to, asked of the code that decides it. */
    private static String outcome(String namespace, String pod) {
        String key = Language.JAVA.injectAnnotation();
        NamespaceFacts facts = NamespaceFacts.of("shop", annotation(key, namespace), Map.of());
        PodSource source = PodSource.of(Map.of(
                "metadata",
                Map.of("annotations", annotation(key, pod)),
                "spec",
                Map.of("containers", List.of(Map.of("name", "app")))));
        return PodInjector.needs(source, facts, InjectionSettings.defaults()).instrumentations().stream()
                .map(InjectionDocumentationTest::named)
                .findFirst()
                .orElse("nothing");
    }

    private static String named(Reference reference) {
        return reference.name() == null ? "the only one of its namespace" : "`" + reference.name() + "`";
    }

    private static Map<String, String> annotation(String key, String value) {
        return value.isEmpty() ? Map.of() : Map.of(key, value);
    }
}
