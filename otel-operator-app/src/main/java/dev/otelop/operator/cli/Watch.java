package dev.otelop.operator.cli;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Does something about files now and whenever they have changed. It looks at the texts every half second: that works
 * for every file system, editor and symbolic link, and reading some hundred files costs a few milliseconds.
 */
final class Watch {

    private static final long PAUSE_MILLIS = 500;

    private final FileArguments files;
    private final Terminal terminal;

    Watch(FileArguments files, Terminal terminal) {
        this.files = files;
        this.terminal = terminal;
    }

    /** Ends when the thread is interrupted, as it is when the process ends. */
    int forever(Consumer<SourceFiles> action) throws InterruptedException {
        SourceFiles last = null;
        while (true) {
            SourceFiles current = files.read(terminal);
            if (!Objects.equals(current, last)) {
                clear();
                action.accept(current);
                terminal.note("watching %s; Ctrl-C ends it", files);
                last = current;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void clear() {
        if (terminal.screen().live()) {
            terminal.out().print("\u001B[H\u001B[2J");
        }
    }
}
