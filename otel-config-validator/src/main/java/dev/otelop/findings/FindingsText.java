package dev.otelop.findings;

/** Findings as text, for terminals, machines, conditions and admission messages. Pure: the same findings, the same text. */
public final class FindingsText {

    private FindingsText() {}

    /** One line for each finding, each ended by a line feed. */
    public static String lines(Findings findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }
}
