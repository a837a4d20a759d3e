package dev.otelop.findings;

/** How the parts of a printed finding stand out. */
enum Style {
    PLAIN,
    ANSI;

    String severity(Severity severity, String text) {
        return paint(colour(severity) + ";1", text);
    }

    /** Arrows, gutters and equals signs: what is not the finding itself. */
    String frame(String text) {
        return paint("34;1", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case HINT -> "36";
        };
    }

    private String paint(String codes, String text) {
        return switch (this) {
            case PLAIN -> text;
            case ANSI -> "\u001B[" + codes + "m" + text + "\u001B[0m";
        };
    }
}
