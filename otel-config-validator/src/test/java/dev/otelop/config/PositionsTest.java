package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PositionsTest {

    @Test
    void keysAndValuesPointAtThemselves() {
        String yaml = """
                # a comment
                receivers:
                  "otlp/1" : {endpoint: 'a b', list: [x, "y"]}
                """;
        ConfigDocument document = ConfigDocument.parse(yaml, "f.yaml");
        assertThat(key(yaml, document, "receivers")).isEqualTo("receivers");
        assertThat(key(yaml, document, "receivers", "otlp/1")).isEqualTo("\"otlp/1\"");
        assertThat(value(yaml, document, "receivers", "otlp/1")).isEqualTo("{endpoint: 'a b', list: [x, \"y\"]}");
        assertThat(value(yaml, document, "receivers", "otlp/1", "endpoint")).isEqualTo("'a b'");
        assertThat(value(yaml, document, "receivers", "otlp/1", "list")).isEqualTo("[x, \"y\"]");
    }

    @Test
    void aBlockMappingEndsWithItsLastValue() {
        String yaml = "a:\n  b: 1\n  c:\n    - 2\n    - 3 # three\n\n# end\nd: 4\n";
        ConfigDocument document = ConfigDocument.parse(yaml, "f.yaml");
        assertThat(value(yaml, document, "a")).isEqualTo("b: 1\n  c:\n    - 2\n    - 3");
        assertThat(value(yaml, document, "a", "c")).isEqualTo("- 2\n    - 3");
    }

    @Test
    void aBlockScalarEndsWithItsText() {
        String yaml = "a: |\n  one\n  two\n\nb: 1\n";
        ConfigDocument document = ConfigDocument.parse(yaml, "f.yaml");
        assertThat(value(yaml, document, "a")).isEqualTo("|\n  one\n  two");
    }

    @Test
    void aNullValueWithoutTextIsAnEmptyRangeBehindItsKey() {
        String yaml = "a:\n  b:\n  c: 1\n";
        SourceRange range = node(ConfigDocument.parse(yaml, "f.yaml"), "a", "b").range();
        assertThat(range).isEqualTo(new SourceRange("f.yaml", 2, 5, 2, 5));
    }

    @Test
    void columnsCountUtf16UnitsAndALeadingByteOrderMark() {
        String yaml = "\uFEFFa: '😀'\nb: {c: 😀, d: x}\n";
        ConfigDocument document = ConfigDocument.parse(yaml, "f.yaml");
        assertThat(key(yaml, document, "a")).isEqualTo("a");
        assertThat(value(yaml, document, "a")).isEqualTo("'😀'");
        assertThat(value(yaml, document, "b", "d")).isEqualTo("x");
    }

    @Test
    void linesMayEndWithCarriageReturns() {
        String yaml = "a: 1\r\nb:\r\n  c: 2\r\n";
        ConfigDocument document = ConfigDocument.parse(yaml, "f.yaml");
        assertThat(node(document, "b", "c").range()).isEqualTo(new SourceRange("f.yaml", 3, 6, 3, 7));
    }

    @Test
    void anAliasHasItsOwnPathAndThePlaceOfTheAnchoredText() {
        String yaml = "a: &x {k: 1}\nb: *x\n";
        ConfigDocument document = ConfigDocument.parse(yaml, "f.yaml");
        assertThat(value(yaml, document, "b", "k")).isEqualTo("1");
        assertThat(node(document, "b", "k").range())
                .isEqualTo(node(document, "a", "k").range());
        assertThat(node(document, "b", "k").path()).isEqualTo(FieldPath.of("b", "k"));
    }

    private static String key(String yaml, ConfigDocument document, String... path) {
        ConfigMapping parent = (ConfigMapping) node(document, Arrays.copyOf(path, path.length - 1));
        SourceRange range = parent.entry(path[path.length - 1]).orElseThrow().keyRange();
        assertThat(range).isNotNull();
        return TextAt.range(yaml, range);
    }

    private static String value(String yaml, ConfigDocument document, String... path) {
        SourceRange range = node(document, path).range();
        assertThat(range).isNotNull();
        return TextAt.range(yaml, range);
    }

    private static ConfigNode node(ConfigDocument document, String... path) {
        ConfigNode node = document.root().orElseThrow();
        for (String key : path) {
            node = ((ConfigMapping) node).entry(key).orElseThrow().value();
        }
        return node;
    }
}
