package dev.otelop.config.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DiagramProperties {

    @Property(tries = 300)
    void whateverNamesAreAMermaidLabelHoldsNothingThatMeansSomething(@ForAll("names") String name) {
        String text = DiagramFormat.MERMAID.draw(List.of(diagram(name)));

        assertThat(text.lines().filter(line -> line.contains("```"))).containsExactly("```mermaid", "```");
        assertThat(text.lines().filter(line -> line.startsWith("  ") && line.contains("\"")))
                .allSatisfy(line -> assertThat(line).matches("[^\"]*\"[^\"<>`&{}\\[\\]|]*\"[^\"]*"));
    }

    @Property(tries = 300)
    void whateverNamesAreAGraphKeepsItsQuotes(@ForAll("names") String name) {
        String text = DiagramFormat.DOT.draw(List.of(diagram(name)));

        String outsideOfQuotes = text.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "");
        assertThat(outsideOfQuotes).matches("[\\w\\s={}\\[\\],;>#-]*");
    }

    @Property(tries = 100)
    void theSameConfigurationGivesTheSameDrawing(@ForAll("names") String name) {
        for (DiagramFormat format : DiagramFormat.values()) {
            assertThat(format.draw(List.of(diagram(name)))).isEqualTo(format.draw(List.of(diagram(name))));
        }
    }

    private static PipelineDiagram diagram(String name) {
        Map<String, Object> pipeline = new LinkedHashMap<>();
        pipeline.put("receivers", List.of(name));
        pipeline.put("exporters", List.of("debug", name));
        Map<String, Object> pipelines = new LinkedHashMap<>();
        pipelines.put("traces/" + name, pipeline);
        pipelines.put("logs", pipeline);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("service", Map.of("pipelines", pipelines));
        tree.put("receivers", Map.of(name, Map.of(name, name)));
        ConfigDocument document = ConfigDocument.ofTree(tree, name);
        return PipelineDiagram.of(
                name, document, ConfigValidator.standard().validate(document, ValidationTarget.latest()));
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
