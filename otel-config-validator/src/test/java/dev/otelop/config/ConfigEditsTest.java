package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigEditsTest {

    private static final FieldPath VERBOSITY = FieldPath.of("exporters", "debug", "verbosity");

    @Test
    void renameTouchesTheKeyOnly() {
        assertThat(edited("""
                        # what leaves
                        exporters:
                          logging:   # to the console
                            loglevel: debug
                        """, ConfigEdit.rename(FieldPath.of("exporters", "logging"), "debug")))
                .isEqualTo("""
                        # what leaves
                        exporters:
                          debug:   # to the console
                            loglevel: debug
                        """);
    }

    @Test
    void renameKeepsTheQuotesOfTheKey() {
        assertThat(edited("{\"logging\": {}, 'b': 1}\n", ConfigEdit.rename(FieldPath.of("logging"), "debug/a")))
                .isEqualTo("{\"debug/a\": {}, 'b': 1}\n");
    }

    @Test
    void textOfSeveralLinesTakesThePlaceOfAMapAndKeepsTheCommentsAround() {
        assertThat(edited("""
                        a: 1  # one
                        b:  # the map
                          c: 2
                        # last
                        d: 3
                        """, ConfigEdit.set(FieldPath.of("b"), "x\ny\n"))).isEqualTo("""
                        a: 1  # one
                        b: |  # the map
                          x
                          y
                        # last
                        d: 3
                        """);
    }

    @Test
    void renameToAKeyThatIsThereChangesNothing() {
        assertUntouched("a: 1\nb: 2\n", ConfigEdit.rename(FieldPath.of("a"), "b"));
    }

    @Test
    void editWhosePathDoesNotFitChangesNothing() {
        String text = "a: 1\nlist: [x]\n";

        assertUntouched(text, ConfigEdit.rename(FieldPath.of("z"), "b"));
        assertUntouched(text, ConfigEdit.remove(FieldPath.of("z", "y")));
        assertUntouched(text, ConfigEdit.remove(FieldPath.root()));
        assertUntouched(text, ConfigEdit.set(FieldPath.of("a", "b"), 1));
        assertUntouched(text, ConfigEdit.set(FieldPath.of("list").index(1), 1));
        assertUntouched(text, ConfigEdit.set(FieldPath.of("z").index(0), 1));
    }

    @Test
    void scalarIsReplacedInItsPlaceAndInItsQuotes() {
        assertThat(edited(
                        "exporters: [ 'logging' , otlp ]  # two\n",
                        ConfigEdit.set(FieldPath.of("exporters").index(0), "debug")))
                .isEqualTo("exporters: [ 'debug' , otlp ]  # two\n");
    }

    @Test
    void newKeyStandsBehindItsSiblingsAndLikeThem() {
        assertThat(edited("""
                        exporters:
                            debug:
                                sampling_initial: 2 # few
                            # the next one
                            otlp:
                        """, ConfigEdit.set(VERBOSITY, "detailed"))).isEqualTo("""
                        exporters:
                            debug:
                                sampling_initial: 2 # few
                                verbosity: detailed
                            # the next one
                            otlp:
                        """);
    }

    @Test
    void nullBecomesAMapInTheIndentationOfTheDocument() {
        assertThat(edited("exporters:\n    debug:   # all\n    otlp:\n", ConfigEdit.set(VERBOSITY, "basic")))
                .isEqualTo("exporters:\n    debug:   # all\n        verbosity: basic\n    otlp:\n");
    }

    @Test
    void explicitNullGivesWayToAMap() {
        assertThat(edited("exporters:\n  debug: null # all\n", ConfigEdit.set(VERBOSITY, "basic")))
                .isEqualTo("exporters:\n  debug: # all\n    verbosity: basic\n");
    }

    @Test
    void bracesStayBraces() {
        assertThat(edited("exporters: {debug: {}, otlp: {endpoint: a}}\n", ConfigEdit.set(VERBOSITY, "basic")))
                .isEqualTo("exporters: {debug: {verbosity: basic}, otlp: {endpoint: a}}\n");
        assertThat(edited("exporters: {debug: {a: 1,}}\n", ConfigEdit.set(VERBOSITY, "a, b")))
                .isEqualTo("exporters: {debug: {a: 1, verbosity: 'a, b',}}\n");
    }

    @Test
    void missingParentsAreCreated() {
        assertThat(edited("receivers:\n  otlp:\n", ConfigEdit.set(VERBOSITY, "basic")))
                .isEqualTo("receivers:\n  otlp:\nexporters:\n  debug:\n    verbosity: basic\n");
    }

    @Test
    void emptyDocumentGetsContentBehindItsComments() {
        assertThat(edited("# nothing yet", ConfigEdit.set(VERBOSITY, "basic")))
                .isEqualTo("# nothing yet\nexporters:\n  debug:\n    verbosity: basic\n");
        assertThat(edited("", ConfigEdit.set(FieldPath.of("a"), 1))).isEqualTo("a: 1\n");
        assertThat(edited("---\n", ConfigEdit.set(FieldPath.of("a"), 1))).isEqualTo("---\na: 1\n");
    }

    @Test
    void removedEntryTakesItsLinesAndNoOthers() {
        assertThat(edited("""
                        a: 1
                        # about b
                        b:       # gone
                          c: |
                            text

                        # about d
                        d: 2
                        """, ConfigEdit.remove(FieldPath.of("b")))).isEqualTo("""
                        a: 1
                        # about b

                        # about d
                        d: 2
                        """);
    }

    @Test
    void lastEntryLeavesAnEmptyMap() {
        assertThat(edited(
                        "p:\n  memory_limiter: # why\n    ballast_size_mib: 1\n  batch:\n",
                        ConfigEdit.remove(FieldPath.of("p", "memory_limiter", "ballast_size_mib"))))
                .isEqualTo("p:\n  memory_limiter: {} # why\n  batch:\n");
    }

    @Test
    void onlyEntryOfTheDocumentLeavesItsComments() {
        assertThat(edited("# head\na: 1 # tail\n", ConfigEdit.remove(FieldPath.of("a"))))
                .isEqualTo("# head\n{} # tail\n");
    }

    @Test
    void entriesAndItemsAreTakenOutOfBracesAndBrackets() {
        assertThat(edited("m: {a: 1, b: 2, c: 3}", ConfigEdit.remove(FieldPath.of("m", "a"))))
                .isEqualTo("m: {b: 2, c: 3}");
        assertThat(edited("m: {a: 1, b: 2}", ConfigEdit.remove(FieldPath.of("m", "b"))))
                .isEqualTo("m: {a: 1}");
        assertThat(edited("m: [a, b]", ConfigEdit.remove(FieldPath.of("m").index(1))))
                .isEqualTo("m: [a]");
        assertThat(edited("m: [a]", ConfigEdit.remove(FieldPath.of("m").index(0))))
                .isEqualTo("m: []");
    }

    @Test
    void itemsAreTakenOutOfLists() {
        assertThat(edited(
                        "m:\n- a # one\n- b\n# end\n",
                        ConfigEdit.remove(FieldPath.of("m").index(0))))
                .isEqualTo("m:\n- b\n# end\n");
        assertThat(edited("m:\n- a\n", ConfigEdit.remove(FieldPath.of("m").index(0))))
                .isEqualTo("m: []\n");
        assertThat(edited(
                        "m:\n- a: 1\n  b: 2\n",
                        ConfigEdit.remove(FieldPath.of("m").index(0).key("a"))))
                .isEqualTo("m:\n- b: 2\n");
    }

    @Test
    void collectionsReplaceScalarsAndEachOther() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("x", 1);
        map.put("items", List.of(map("z", true)));

        assertThat(edited("a: 1 # c\nb: 2\n", ConfigEdit.set(FieldPath.of("a"), map)))
                .isEqualTo("a: # c\n  x: 1\n  items:\n    - z: true\nb: 2\n");
        assertThat(edited("a:\n  old: 1\n  older: 2\n# c\nb: 2\n", ConfigEdit.set(FieldPath.of("a"), map)))
                .isEqualTo("a:\n  x: 1\n  items:\n    - z: true\n# c\nb: 2\n");
        assertThat(edited("a:\n  old: 1\nb: 2\n", ConfigEdit.set(FieldPath.of("a"), 3)))
                .isEqualTo("a: 3\nb: 2\n");
        assertThat(edited("- 1\n- 2\n", ConfigEdit.set(FieldPath.root().index(0), map)))
                .isEqualTo("- x: 1\n  items:\n    - z: true\n- 2\n");
    }

    @Test
    void listsAreIndentedAsTheDocumentDoes() {
        assertThat(edited("a:\n- 1\nb: x\n", ConfigEdit.set(FieldPath.of("b"), List.of(map("c", 1)))))
                .isEqualTo("a:\n- 1\nb:\n- c: 1\n");
    }

    @Test
    void lineBreaksOfTheDocumentAreKept() {
        assertThat(edited("a:\r\n  b: 1\r\n", ConfigEdit.set(FieldPath.of("a", "c"), 2)))
                .isEqualTo("a:\r\n  b: 1\r\n  c: 2\r\n");
    }

    @Test
    void anchorsAndAliasesSurviveAnEditElsewhere() {
        String text = "a: &shared\n  x: 1\nb: *shared\nc: {<<: *shared, y: 2}\n";

        assertThat(edited(text, ConfigEdit.rename(FieldPath.of("b"), "z"))).isEqualTo(text.replace("b:", "z:"));
        assertThat(edited(text, ConfigEdit.set(FieldPath.of("c", "y"), 3))).isEqualTo(text.replace("y: 2", "y: 3"));
        assertThat(edited(text, ConfigEdit.remove(FieldPath.of("b")))).isEqualTo(text.replace("b: *shared\n", ""));
    }

    @Test
    void editBehindAnAliasIsNeverWrong() {
        ConfigDocument document = ConfigDocument.parse("a: &s {x: 1}\nb: *s\n", "c.yaml");

        ConfigDocument edited = document.edit(List.of(ConfigEdit.set(FieldPath.of("b", "x"), 2)));

        assertThat(edited.tree()).isEqualTo(Map.of("a", Map.of("x", 1L), "b", Map.of("x", 2L)));
        assertThat(edited.text()).isEqualTo("a:\n  x: 1\nb:\n  x: 2\n");
    }

    @Test
    void treeDocumentIsEditedAsATree() {
        ConfigDocument document = ConfigDocument.ofTree(map("a", null), "spec.config");

        ConfigDocument edited = document.edit(List.of(ConfigEdit.set(FieldPath.of("a", "b"), 1)));

        assertThat(edited.hasText()).isFalse();
        assertThat(edited.tree()).isEqualTo(map("a", map("b", 1L)));
        assertThat(document.tree()).isEqualTo(map("a", null));
    }

    @Test
    void unreadableDocumentStaysAsItIs() {
        ConfigDocument document = ConfigDocument.parse("a: [", "c.yaml");

        assertThat(document.edit(List.of(ConfigEdit.set(FieldPath.of("a"), 1)))).isSameAs(document);
    }

    @Test
    void editedPartOfALargerFilePointsToWhereItWas() {
        String file = "spec:\n  config: |\n    a: 1\n    b: 2\n";
        ConfigDocument document = ConfigDocument.within(file, "cr.yaml", FieldPath.of("spec", "config"), 0);

        ConfigDocument edited = document.edit(List.of(ConfigEdit.rename(FieldPath.of("b"), "c")));

        assertThat(edited.text()).isEqualTo("a: 1\nc: 2\n");
        assertThat(Stream.of(edited.root().orElseThrow().range()).map(Object::toString))
                .containsExactly("cr.yaml:3:5");
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static String edited(String text, ConfigEdit edit) {
        return ConfigDocument.parse(text, "c.yaml").edit(List.of(edit)).text();
    }

    private static void assertUntouched(String text, ConfigEdit edit) {
        ConfigDocument document = ConfigDocument.parse(text, "c.yaml");

        assertThat(document.edit(List.of(edit))).isSameAs(document);
    }
}
