package dev.otelop.operator.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command talks to.
 *
 * @param directory what relative file names are relative to
 * @param screen what stands behind {@code out} when it is a screen that a person looks at
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, Path directory, Screen screen) {

    /** The terminal of this process. What is printed is UTF-8 whatever the locale says. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), Path.of(""), Screen.ofProcess());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** A message for the person at the terminal, apart from the output proper and below what was printed so far. */
    void note(String format, Object... arguments) {
        out.flush();
        err.println("otelop: " + format.formatted(arguments));
    }
}
