package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * What the YAML engine refuses, reworded: where it stands and what to do about it.
 *
 * @param problem the engine's own words
 * @param context what the engine was doing, empty if it does not say
 */
record EngineError(String problem, String context, int start) {

    /** Rewordings by a part of the engine's text, the first that fits. The order matters: special cases first. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(SyntaxRules.TAB, "\\t(TAB)", "a tab stands where YAML wants spaces", "indent with spaces only"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "mapping values are not allowed here",
                    "a `:` stands where no key can begin: behind another `:`, or below a line that is not a key",
                    "put nested keys on lines of their own, end each with `:`, align those of one mapping, and quote text that holds `: `"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "sequence entries are not allowed here",
                    "a list item `- ` stands where a value on the same line is expected",
                    "start the list on the next line"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "found unexpected end of stream",
                    "the text ends inside a quoted string",
                    "close the quote"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "could not find expected ':'",
                    "this line has no `:` behind its key, or is indented less than the text it continues",
                    "write `key: value`, or indent the line like its neighbours"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "expected <block end>",
                    "this line does not fit the indentation of the lines above it",
                    "align it with the keys or list items it belongs to"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "expected ',' or ']'",
                    "a list in `[ ]` is not closed, or two of its items have no comma between them",
                    "close it with `]`, separate items by commas, and quote items that hold `{`, `}`, `[` or `]`, such as \"${env:NAME}\""),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "expected ',' or '}'",
                    "a mapping in `{ }` is not closed, or two of its entries have no comma between them",
                    "close it with `}`, separate entries by commas, and quote values that hold `{` or `}`, such as \"${env:NAME}\""),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "that cannot start any token",
                    "no value can begin with this character",
                    "quote the text"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "found unknown escape character",
                    "a text in double quotes has a backslash before a character that cannot be escaped",
                    "double the backslash, or use single quotes, where backslashes mean nothing"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "expected the node content",
                    "a value is expected here",
                    "write a value, or quote the text if it is one"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "while scanning an alias",
                    "a `*` begins an alias, and this is no name of one",
                    "quote text that begins with `*`"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "while scanning an anchor",
                    "a `&` begins an anchor, and this is no name of one",
                    "quote text that begins with `&`"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "while scanning a block scalar",
                    "behind `|` or `>` only `+`, `-`, one digit and a comment may follow on the line",
                    "start the text on the next line"),
            new Wording(
                    SyntaxRules.INVALID_YAML,
                    "special characters are not allowed",
                    "the text holds a control character that YAML does not allow",
                    "remove it, or write it as an escape in double quotes"));

    private static final List<String> OPENING =
            List.of("while parsing a flow", "while scanning a double-quoted", "while scanning a quoted");

    static EngineError of(RuntimeException cause, TextOffsets offsets) {
        if (cause instanceof ReaderException unreadable) {
            int start = offsets.of(unreadable.getPosition());
            return new EngineError("special characters are not allowed", "", start);
        }
        if (cause instanceof MarkedYamlEngineException marked) {
            int start = offsets.of(place(marked));
            return new EngineError(marked.getProblem(), orEmpty(marked.getContext()), start);
        }
        return new EngineError("this is not YAML", "", offsets.of(0));
    }

    SyntaxProblem reworded() {
        return WORDINGS.stream()
                .filter(wording -> wording.fits(this))
                .findFirst()
                .map(wording -> SyntaxProblem.of(wording.rule, start, start + 1, wording.message, wording.help))
                .orElseGet(() -> SyntaxProblem.of(SyntaxRules.INVALID_YAML, start, start + 1, unworded(), null));
    }

    private String unworded() {
        return context.isEmpty() ? problem : problem + " " + context;
    }

    /** Where a bracket or quote is never closed, its beginning says more than the end of the text. */
    private static Optional<Mark> place(MarkedYamlEngineException error) {
        Optional<Mark> context = error.getContextMark();
        Optional<Mark> problem = error.getProblemMark();
        boolean opensAbove = OPENING.stream().anyMatch(orEmpty(error.getContext())::contains)
                && context.isPresent()
                && problem.isPresent()
                && context.get().getLine() < problem.get().getLine();
        return opensAbove ? context : problem.or(() -> context);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Wording(Rule rule, String part, String message, String help) {

        boolean fits(EngineError error) {
            return error.problem.contains(part) || error.context.contains(part);
        }
    }
}
