package dev.otelop.operator.reconcile;

/**
 * Something worth an Event.
 *
 * @param reason one CamelCase word that people filter by, so it never changes its meaning
 */
record Announcement(Severity severity, String reason, String note) {

    static Announcement normal(String reason, String note) {
        return new Announcement(Severity.NORMAL, reason, note);
    }

    static Announcement warning(String reason, String note) {
        return new Announcement(Severity.WARNING, reason, note);
    }

    enum Severity {
        NORMAL("Normal"),
        WARNING("Warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** The type of the Event. */
        String word() {
            return word;
        }
    }
}
