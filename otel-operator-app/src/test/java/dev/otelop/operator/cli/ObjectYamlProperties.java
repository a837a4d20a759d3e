package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ObjectYamlProperties {

    /** Texts that a reader of YAML 1.1, such as kubectl, takes for something else unless they are quoted. */
    private static final List<String> TREACHEROUS = List.of(
            "yes",
            "No",
            "ON",
            "off",
            "y",
            "N",
            "null",
            "~",
            "true",
            "1:30",
            "0123",
            "0x1F",
            "1_000",
            "1e3",
            "12e03",
            ".5",
            ".inf",
            "2024-01-01",
            "=",
            "<<",
            "",
            " ",
            "#a",
            "a: b",
            "a #b",
            "- a",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a",
            "{}");

    @Property
    void whatIsWrittenReadsBackAsTheSame(@ForAll("trees") Map<String, Object> tree) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(ObjectYaml.write(tree));
        assertThat(read).isEqualTo(tree);
    }

    @Example
    void treacherousTextsAreQuoted() {
        for (String text : TREACHEROUS) {
            assertThat(ObjectYaml.write(Map.of("a", text))).matches("a: \".*\"\n");
        }
    }

    @Example
    void plainTextsAreNot() {
        for (String text : List.of("v1", "/metrics", "--config=/conf/collector.yaml", "otel/x:v0.1", "2Gi", "200m")) {
            assertThat(ObjectYaml.write(Map.of("a", text))).isEqualTo("a: " + text + "\n");
        }
    }

    @Example
    void linesStayLines() {
        assertThat(ObjectYaml.write(Map.of("a", "x:\n  y: 1\n"))).isEqualTo("a: |\n  x:\n    y: 1\n");
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(TREACHEROUS),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().withChars("ab: #-\n\t\"'\\").ofMaxLength(12));
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        Arbitrary<Object> values = Arbitraries.oneOf(
                scalars,
                scalars.list().ofMaxSize(3).asGeneric(),
                Arbitraries.maps(texts, scalars).ofMaxSize(3).asGeneric());
        return Arbitraries.maps(texts, values).ofMaxSize(4).map(LinkedHashMap::new);
    }
}
