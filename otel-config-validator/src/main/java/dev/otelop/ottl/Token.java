package dev.otelop.ottl;

/**
 * A piece of a statement.
 *
 * @param start offset of its first character
 * @param text as it stands there, quotes included
 */
record Token(Kind kind, int start, String text) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** {@code == != < <= > >=} */
        COMPARISON,
        /** A single character with a meaning: brackets, {@code , . : = + - * /}. */
        SIGN,
        /** Text that is no token at all; the last one. */
        MISTAKE
    }

    int end() {
        return start + text.length();
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isOpening() {
        return kind == Kind.SIGN && "([{".contains(text);
    }

    boolean isClosing() {
        return kind == Kind.SIGN && ")]}".contains(text);
    }
}
