package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.diagram.DiagramFormat;
import dev.otelop.config.diagram.PipelineDiagram;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class GraphImageProperties {

    @Property(tries = 300)
    void whateverNamesAreTheImageIsXmlThatShowsThem(@ForAll("names") String name) throws Exception {
        Map<String, Object> tree = Map.of(
                "receivers",
                Map.of("otlp/a", Map.of(name, name)),
                "service",
                Map.of("pipelines", Map.of("traces", Map.of("receivers", List.of("otlp/a", name)))));
        ConfigDocument document = ConfigDocument.ofTree(tree, name);
        PipelineDiagram diagram = PipelineDiagram.of(
                name, document, ConfigValidator.standard().validate(document, ValidationTarget.latest()));

        Document image = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(DiagramFormat.SVG.draw(List.of(diagram)))));

        String text = image.getDocumentElement().getTextContent();
        assertThat(text).contains("otlp/a");
        if (name.matches("\\p{Graph}{1,60}")) {
            assertThat(text).contains(name);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(80),
                Arbitraries.strings()
                        .withChars("a/\"'`<>&;#]{|}\\$\n% \u0000\u202e")
                        .ofMinLength(1)
                        .ofMaxLength(20));
    }
}
