package dev.otelop.config.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PipelineDiagramTest {

    @Test
    void aPipelineStandsBehindTheLastThatFeedsIt() {
        PipelineDiagram diagram = diagram("""
                connectors:
                  forward/a:
                  forward/b:
                  forward/c:
                service:
                  pipelines:
                    traces/last: {receivers: [forward/b, forward/c], exporters: [debug]}
                    traces/middle: {receivers: [forward/a], exporters: [forward/b]}
                    traces/first: {receivers: [otlp], exporters: [forward/a, forward/c]}
                """);

        assertThat(diagram.lanes())
                .extracting(Lane::title)
                .containsExactly("traces/last", "traces/middle", "traces/first");
        assertThat(diagram.lanes()).extracting(Lane::column).containsExactly(2, 1, 0);
    }

    @Test
    void aCycleIsCutAtItsFirstPipeline() {
        PipelineDiagram diagram = diagram("""
                connectors:
                  forward/a:
                  forward/b:
                service:
                  pipelines:
                    traces/1: {receivers: [forward/a], exporters: [forward/b]}
                    traces/2: {receivers: [forward/b], exporters: [forward/a]}
                """);

        assertThat(diagram.lanes()).extracting(Lane::column).containsExactly(0, 1);
    }

    @Test
    void aConnectorJoinsOnlySignalsThatItCanJoin() {
        PipelineDiagram diagram = diagram("""
                connectors:
                  forward:
                service:
                  pipelines:
                    traces/in: {receivers: [otlp], exporters: [forward]}
                    traces/out: {receivers: [forward], exporters: [debug]}
                    logs/in: {receivers: [otlp], exporters: [forward]}
                    logs/out: {receivers: [forward], exporters: [debug]}
                """);

        assertThat(diagram.links())
                .allSatisfy(link -> {
                    assertThat(link.ends()).hasSize(1);
                    assertThat(link.begins()).hasSize(1);
                })
                .hasSize(2);
    }

    @Test
    void everyFindingIsShownSomewhere() {
        String text = """
                receivers:
                  otlp:
                    protocolls:
                exporters:
                  debug: {verbosty: basic}
                nonsense: true
                service:
                  extensions: [health_check]
                  pipelines:
                    traces: {receivers: [otlp, oltp, 7], processors: batch, exporters: [debug], exporter: [x]}
                    metrics:
                    sometimes: {}
                """;
        Findings findings = findings(text);

        Stream<Finding> shown = diagram(text).all().findings().stream();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(findings.all());
    }

    @Test
    void whatIsNotUsedAndWhatIsEnabledIsShown() {
        PipelineDiagram diagram = diagram("""
                receivers: {otlp: , zipkin: }
                extensions: {pprof: , zpages: }
                service:
                  extensions: [pprof, gone]
                  pipelines:
                    traces: {receivers: [otlp, "${env:MORE}"]}
                """);

        assertThat(diagram.unused()).extracting(Chip::label).containsExactly("zipkin", "zpages");
        assertThat(diagram.extensions()).extracting(Chip::label).containsExactly("pprof", "gone");
        assertThat(diagram.extensions()).extracting(Chip::defined).containsExactly(true, false);
        assertThat(diagram.lanes().get(0).receivers()).extracting(Chip::label).containsExactly("otlp", "${env:MORE}");
    }

    @Test
    void boxesOfPipelinesDoNotOverlap() {
        PageLayout layout = PageLayout.of(diagram(manyPipelines(40)), 0, 0);
        List<Box> boxes = List.copyOf(layout.lanes().values());

        assertThat(boxes).hasSize(40);
        assertThat(boxes)
                .allSatisfy(box -> assertThat(boxes.stream().filter(other -> overlap(box, other)))
                        .containsExactly(box));
    }

    @Test
    void thousandsOfPipelinesAreDrawn() {
        PipelineDiagram diagram = diagram(manyPipelines(3000));

        assertThat(DiagramFormat.values())
                .allSatisfy(format -> assertThat(format.draw(List.of(diagram))).isNotEmpty());
    }

    private static String manyPipelines(int count) {
        StringBuilder text = new StringBuilder("connectors:\n");
        IntStream.range(0, count).forEach(i -> text.append("  forward/%d:\n".formatted(i)));
        text.append("service:\n  pipelines:\n");
        IntStream.range(0, count)
                .forEach(i -> text.append("    traces/%d: {receivers: [forward/%d], exporters: [forward/%d, debug]}\n"
                        .formatted(i, i, (i * 7 + 3) % count)));
        return text.toString();
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static PipelineDiagram diagram(String text) {
        return PipelineDiagram.of("f.yaml", ConfigDocument.parse(text, "f.yaml"), findings(text));
    }

    private static Findings findings(String text) {
        return ConfigValidator.standard().validate(ConfigDocument.parse(text, "f.yaml"), ValidationTarget.latest());
    }
}
