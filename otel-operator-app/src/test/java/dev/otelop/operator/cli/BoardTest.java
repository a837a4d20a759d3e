package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final BoardRow WAITING =
            new BoardRow("OpenTelemetryCollector n/a", "deployment", "0/1", "Pending", false, "0 of 1 pods\nare ready");
    private static final BoardRow READY =
            new BoardRow("OpenTelemetryCollector n/a", "deployment", "1/1", "Running", true, "");
    private static final BoardRow OTHER = new BoardRow("Instrumentation n/i", "", "", "Ready", true, "");

    private final StringWriter out = new StringWriter();

    @Test
    void aLogSaysEachChangeOnce() {
        BoardPrinter printer = printer(Screen.NONE);
        printer.show(new Board(List.of(WAITING, OTHER)));
        printer.show(new Board(List.of(WAITING, OTHER)));
        printer.show(new Board(List.of(READY, OTHER)));
        assertThat(out.toString().lines())
                .containsExactly(
                        "OpenTelemetryCollector n/a deployment 0/1 Pending: 0 of 1 pods are ready",
                        "Instrumentation n/i Ready",
                        "OpenTelemetryCollector n/a deployment 1/1 Running");
    }

    @Test
    void aTableIsDrawnOverTheOneBefore() {
        BoardPrinter printer = printer(new Screen(true, false, 80, 24));
        printer.show(new Board(List.of(WAITING)));
        printer.show(new Board(List.of(READY)));
        assertThat(out).hasToString("""
                RESOURCE                    MODE        READY  PHASE    MESSAGE
                OpenTelemetryCollector n/a  deployment  0/1    Pending  0 of 1 pods are ready
                \u001b[2A\u001b[JRESOURCE                    MODE        READY  PHASE    MESSAGE
                OpenTelemetryCollector n/a  deployment  1/1    Running
                """);
    }

    @Test
    void aTableNeverWrapsOrScrolls() {
        List<BoardRow> many = IntStream.range(0, 30).mapToObj(number -> WAITING).toList();
        printer(new Screen(true, false, 40, 10)).show(new Board(many));
        assertThat(out.toString().lines())
                .hasSize(9)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(40));
        assertThat(out.toString()).contains("… and 23 more");
    }

    @Test
    void onlyAScreenIsColoured() {
        printer(new Screen(true, true, 80, 24)).show(new Board(List.of(READY)));
        assertThat(out.toString()).contains("\u001b[32mOpenTelemetryCollector");
    }

    @Test
    void aBoardIsSettledWhenEveryRowIs() {
        assertThat(new Board(List.of(READY, OTHER)).settled()).isTrue();
        assertThat(new Board(List.of(WAITING, OTHER)).settled()).isFalse();
        assertThat(new Board(List.of(WAITING, OTHER)).unsettled()).containsExactly(WAITING);
    }

    private BoardPrinter printer(Screen screen) {
        PrintWriter writer = new PrintWriter(out, true);
        return BoardPrinter.on(new Terminal(InputStream.nullInputStream(), writer, writer, Path.of(""), screen));
    }
}
