package dev.otelop.testing.cluster;

/** What a command left behind: its exit code and all it printed. */
public record CommandResult(int exit, String out, String err) {

    /** What it printed, when it succeeded; an assertion error with what it complained about when not. */
    public String orFail() {
        if (exit != 0) {
            throw new AssertionError("exit code %d%n%s%s".formatted(exit, err, out));
        }
        return out;
    }
}
