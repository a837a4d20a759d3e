package dev.otelop.operator.events;

/**
 * Something worth an Event.
 *
 * @param reason one CamelCase word that people filter by, so it never changes its meaning
 */
public record Announcement(Severity severity, String reason, String note) {

    public static Announcement normal(String reason, String note) {
        return new Announcement(Severity.NORMAL, reason, note);
    }

    public static Announcement warning(String reason, String note) {
        return new Announcement(Severity.WARNING, reason, note);
    }

    public enum Severity {
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
