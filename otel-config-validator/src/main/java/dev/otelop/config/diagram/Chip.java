package dev.otelop.config.diagram;

import dev.otelop.config.ComponentKind;

/**
 * A component at one place of a diagram.
 *
 * @param id letters and digits, unique in its diagram
 * @param name as it is written; {@link #label()} is what is shown
 * @param defined false for a name that stands for no component
 */
record Chip(String id, String name, ComponentKind kind, boolean defined, Marks marks) {

    private static final int MAX_LABEL = 60;

    /** The name without control characters and of bounded length. */
    String label() {
        return shown(name);
    }

    /** Text that a user wrote, fit to be shown on one line. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(MAX_LABEL)
                .forEach(codePoint -> shown.appendCodePoint(isVisible(codePoint) ? codePoint : '�'));
        return text.codePointCount(0, text.length()) > MAX_LABEL
                ? shown.append('…').toString()
                : shown.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
