package dev.otelop.config;

/** A mistake behind which a text cannot be read on. Never leaves the package: it becomes a finding. */
final class SyntaxException extends Exception {

    private final transient SyntaxProblem problem;

    SyntaxException(SyntaxProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    /** Puts what the YAML engine says into words for people who write configurations. */
    static SyntaxException of(RuntimeException cause, TextOffsets offsets) {
        return new SyntaxException(EngineError.of(cause, offsets).reworded());
    }

    static SyntaxException tooDeep(int start) {
        return new SyntaxException(SyntaxProblem.of(
                SyntaxRules.TOO_LARGE,
                start,
                start,
                "the text is nested more than " + YamlReader.MAX_DEPTH + " levels deep",
                "no collector configuration needs that; look for a bracket that is never closed"));
    }

    static SyntaxException tooMuch(int start, int end) {
        return new SyntaxException(SyntaxProblem.of(
                SyntaxRules.TOO_LARGE,
                start,
                end,
                "the text, with its aliases in place, is too large or too deep to be a configuration",
                "use fewer aliases of mappings and lists that hold aliases themselves"));
    }

    static SyntaxException undefinedAlias(String name, int start, int end) {
        return new SyntaxException(SyntaxProblem.of(
                SyntaxRules.UNDEFINED_ALIAS,
                start,
                end,
                "alias `*" + name + "` stands for nothing: no anchor `&" + name + "` ends above it",
                "define the anchor first, or quote the text if it only begins with `*`"));
    }

    static SyntaxException keyNotText(int start, int end) {
        return new SyntaxException(SyntaxProblem.of(
                SyntaxRules.KEY_NOT_TEXT,
                start,
                end,
                "a mapping or list stands where a key is expected",
                "write a name before the `:`; text that begins with `{` or `[` must be quoted"));
    }

    SyntaxProblem problem() {
        return problem;
    }
}
