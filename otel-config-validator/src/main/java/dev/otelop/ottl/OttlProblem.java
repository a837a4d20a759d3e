package dev.otelop.ottl;

/**
 * Something that the collector does not accept, or that does not mean what it seems to.
 *
 * @param start offset of the first character it is about
 * @param end offset behind the last one
 * @param message one sentence without a full stop
 * @param help an action
 */
public record OttlProblem(Kind kind, int start, int end, String message, String help) {

    /** How the problem was found, which says how sure it is. */
    public enum Kind {
        /** The parser refuses it. */
        SYNTAX,
        /** A function that the collector's list has not. */
        FUNCTION,
        /** A regular expression that the collector's language has not. */
        PATTERN,
        /** A path that probably leads nowhere. */
        PATH
    }
}
