package dev.otelop.operator.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/** The program: {@code otelop COMMAND}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logging.prepare(arguments);
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /**
     * The same inside another program, such as the test that runs the documentation's examples.
     *
     * @param directory what relative file names are relative to
     * @return the exit code
     */
    public static int run(InputStream in, PrintWriter out, PrintWriter err, Path directory, String... arguments) {
        return run(new Terminal(in, out, err, directory, Screen.NONE), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        int code = Commands.of(terminal).execute(arguments);
        // Flushes, too. Half of an output must not look like all of it.
        if (terminal.out().checkError()) {
            terminal.note("not all of the output could be written");
            code = ExitCode.FAILURE;
        }
        terminal.err().flush();
        return code;
    }
}
