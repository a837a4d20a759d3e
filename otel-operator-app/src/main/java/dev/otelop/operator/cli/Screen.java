package dev.otelop.operator.cli;

/**
 * Where output appears.
 *
 * @param live false for a file or a pipe: then nothing is redrawn or coloured
 * @param columns how wide a line may be before it wraps; meaningful when live
 * @param lines how much is visible at a time; meaningful when live
 */
record Screen(boolean live, boolean colour, int columns, int lines) {

    /** A file or a pipe. */
    static final Screen NONE = new Screen(false, false, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final int USUAL_COLUMNS = 120;
    private static final int USUAL_LINES = 40;

    /** The launcher tests whether standard output is a terminal: before Java 22 no Java program can. */
    static Screen ofProcess() {
        if (!Boolean.getBoolean("otelop.screen")) {
            return NONE;
        }
        boolean colour = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Screen(true, colour, size("otelop.columns", USUAL_COLUMNS), size("otelop.lines", USUAL_LINES));
    }

    /** Terminals of scripts say that they are 0 by 0. */
    private static int size(String property, int usual) {
        int size = Integer.getInteger(property, usual);
        return size < 1 ? usual : Math.max(10, size);
    }
}
