package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfigEditProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void editOfATextIsTheSameEditOfItsTree(@ForAll("cases") Case edited) {
        ConfigDocument document = ConfigDocument.parse(edited.text(), "c.yaml");
        ConfigDocument tree = ConfigDocument.ofTree(document.tree(), "c.yaml");

        ConfigDocument afterText = document.edit(List.of(edited.edit()));
        ConfigDocument afterTree = tree.edit(List.of(edited.edit()));

        assertThat(afterText.tree()).isEqualTo(afterTree.tree());
        assertThat(afterText.hasText()).isTrue();
        assertThat(ConfigDocument.parse(afterText.text(), "c.yaml").tree()).isEqualTo(afterTree.tree());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void commentsAboveEveryEntrySurviveUnlessTheirEntryGoes(@ForAll("commented") Case edited) {
        ConfigDocument document = ConfigDocument.parse(edited.text(), "c.yaml");

        String after = document.edit(List.of(edited.edit())).text();

        assertThat(comments(after)).containsAll(commentsOutside(edited));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void renameAndScalarSetTouchOneLineOnly(@ForAll("oneLine") Case edited) {
        ConfigDocument document = ConfigDocument.parse(edited.text(), "c.yaml");

        List<String> before = edited.text().lines().toList();
        List<String> after =
                document.edit(List.of(edited.edit())).text().lines().toList();

        assertThat(after).hasSameSizeAs(before);
        List<String> changed = new ArrayList<>(after);
        for (int line = 0; line < before.size(); line++) {
            if (before.get(line).equals(after.get(line))) {
                changed.remove(before.get(line));
            }
        }
        assertThat(changed).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void editsOfArbitraryTextNeverFail(@ForAll("broken") String text, @ForAll("paths") FieldPath path) {
        ConfigDocument document = ConfigDocument.parse(text, "c.yaml");

        for (ConfigEdit edit : List.of(
                ConfigEdit.set(path, "x"),
                ConfigEdit.set(path, Map.of("k", 1)),
                ConfigEdit.rename(path, "y"),
                ConfigEdit.remove(path))) {
            assertThat(document.edit(List.of(edit)).text()).isNotNull();
        }
    }

    record Case(String text, ConfigEdit edit) {}

    @Provide
    Arbitrary<Case> cases() {
        return Trees.documents()
                .flatMap(tree -> text(tree).flatMap(text -> edits(tree).map(edit -> new Case(text, edit))));
    }

    /** Simple keys and a comment above and behind every line. */
    @Provide
    Arbitrary<Case> commented() {
        return plain().map(Trees::commented).flatMap(text -> edits(tree(text)).map(edit -> new Case(text, edit)));
    }

    @Provide
    Arbitrary<Case> oneLine() {
        return plain().map(Trees::commented).flatMap(text -> {
            List<FieldPath> leaves = Trees.leaves(tree(text));
            return Combinators.combine(
                            Arbitraries.of(leaves), Arbitraries.of("x", 7, true), Arbitraries.of(true, false))
                    .as((path, value, rename) ->
                            new Case(text, rename ? ConfigEdit.rename(path, "renamed") : ConfigEdit.set(path, value)));
        });
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.strings().withChars("ab: \n-[]{},&*'\"|>#?!<~").ofMaxLength(30);
    }

    @Provide
    Arbitrary<FieldPath> paths() {
        return Arbitraries.of("a", "b", "k")
                .list()
                .ofMaxSize(3)
                .map(keys -> keys.stream()
                        .reduce(
                                FieldPath.root(),
                                (path, key) -> key.equals("k") ? path.index(0) : path.key(key),
                                FieldPath::append));
    }

    private static Arbitrary<Map<String, Object>> plain() {
        Arbitrary<Object> scalar = Arbitraries.of("a", "b c", 1L, true, "x: y");
        Arbitrary<Object> value = Arbitraries.recursive(
                () -> scalar,
                inner -> Arbitraries.oneOf(
                        Arbitraries.maps(keys(), inner)
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .asGeneric(),
                        inner),
                0,
                3);
        return Arbitraries.maps(keys(), value).ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of("otlp", "debug", "batch", "tls", "endpoint", "k8s");
    }

    private static Arbitrary<String> text(Object tree) {
        return Arbitraries.of(
                CanonicalYaml.text(tree),
                new YamlWriter(4, 0, "\n").block(tree, 0) + "\n",
                YamlWriter.inline(tree, ScalarText.Context.BLOCK));
    }

    private static Arbitrary<ConfigEdit> edits(Object tree) {
        List<FieldPath> paths = Trees.paths(tree);
        Arbitrary<FieldPath> there = paths.isEmpty() ? Arbitraries.of(FieldPath.of("a")) : Arbitraries.of(paths);
        Arbitrary<FieldPath> path = Combinators.combine(there, Arbitraries.of("", "new", "otlp"))
                .as((base, key) -> key.isEmpty() ? base : base.key(key));
        return Combinators.combine(
                        path,
                        Trees.any().injectNull(0.1),
                        Trees.strings(),
                        Arbitraries.integers().between(0, 3))
                .as((at, value, key, kind) -> switch (kind) {
                    case 0 -> ConfigEdit.rename(at, key);
                    case 1 -> ConfigEdit.remove(at);
                    default -> ConfigEdit.set(at, value);
                });
    }

    private static Object tree(String text) {
        return ConfigDocument.parse(text, "c.yaml").tree();
    }

    private static List<String> comments(String text) {
        return text.lines()
                .filter(line -> line.contains("# "))
                .map(line -> line.substring(line.indexOf("# ")))
                .toList();
    }

    /** The comments that are not about the edited place or about something in it. */
    private static List<String> commentsOutside(Case edited) {
        String about = "# " + edited.edit().path();
        FieldPath parent = edited.edit().path().parent();
        return comments(edited.text()).stream()
                .filter(comment -> !comment.startsWith(about))
                .filter(comment -> !comment.equals("# " + parent + " behind"))
                .toList();
    }
}
