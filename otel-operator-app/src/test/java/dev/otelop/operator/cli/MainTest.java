package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How output and messages go together. */
class MainTest {

    @TempDir
    private Path folder;

    @Test
    void summaryStandsBelowTheFindings() throws IOException {
        StringWriter screen = new StringWriter();
        validate(new PrintWriter(new Buffer(screen)), new PrintWriter(screen));

        assertThat(screen.toString()).startsWith("error[").contains("otelop: checked 1 file: 1 error");
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() throws IOException {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();

        assertThat(validate(new PrintWriter(full), new PrintWriter(err))).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("not all of the output could be written");
    }

    @Test
    void nothingToRenderIsSaid() throws IOException {
        Files.writeString(folder.resolve("collector.yaml"), "receivers: {}\n");
        StringWriter err = new StringWriter();

        int code = Main.run(
                InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                folder,
                "render",
                "collector.yaml");

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(err.toString()).contains("no OpenTelemetryCollector in collector.yaml");
    }

    private int validate(PrintWriter out, PrintWriter err) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "hello\n");
        return Main.run(InputStream.nullInputStream(), out, err, folder, "validate", "a.yaml");
    }

    /** Shows nothing until it is flushed, as the writer of a process does. */
    private static final class Buffer extends Writer {

        private final StringBuilder held = new StringBuilder();
        private final Writer screen;

        Buffer(Writer screen) {
            this.screen = screen;
        }

        @Override
        public void write(char[] text, int from, int length) {
            held.append(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            screen.write(held.toString());
            held.setLength(0);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
