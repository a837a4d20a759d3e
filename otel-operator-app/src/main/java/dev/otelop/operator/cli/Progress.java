package dev.otelop.operator.cli;

/** A line that says how far a long run is, on a screen only and only when there is time to read it. */
final class Progress {

    private static final long PATIENCE_NANOS = 500_000_000;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long shown;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void at(int done, int all) {
        long now = System.nanoTime();
        if (terminal.screen().live() && now - start > PATIENCE_NANOS && now - shown > PATIENCE_NANOS / 5) {
            shown = now;
            terminal.err().print("\r\u001B[Kotelop: %d of %d files".formatted(done, all));
            terminal.err().flush();
        }
    }

    /** Takes the line away. */
    void end() {
        if (shown > 0) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }
}
