package dev.otelop.findings;

import java.util.Collection;

/**
 * Findings as text, for terminals, machines, conditions and admission messages.
 *
 * <p>Pure: the same findings give the same text. What a user wrote is printed safely in every form: control characters
 * and invisible formatting appear as escapes, so that no document can forge a line or drive a terminal. Silenced findings
 * appear only in the forms for programs.
 */
public final class FindingsText {

    private FindingsText() {}

    /** One line for each finding, each ended by a line feed: {@code error[rule] source:9:19 path: message (help)}. */
    public static String lines(Findings findings) {
        StringBuilder text = new StringBuilder();
        findings.active()
                .forEach(
                        finding -> text.append(Printable.of(finding.toString())).append('\n'));
        return text.toString();
    }

    /**
     * The form for people: the message, the place, the line of the source with a caret under the place, and the help.
     * A blank line stands between two findings. Findings whose source is not known come without an excerpt.
     */
    public static String pretty(Findings findings, Sources sources) {
        return new PrettyPrinter(sources, Style.PLAIN).print(findings);
    }

    /** The same as {@link #pretty} with ANSI colours. */
    public static String ansi(Findings findings, Sources sources) {
        return new PrettyPrinter(sources, Style.ANSI).print(findings);
    }

    /**
     * One JSON object with the members {@code errors}, {@code warnings}, {@code hints} (their numbers) and {@code
     * findings}. A finding has {@code rule}, {@code severity}, {@code path}, {@code pointer} (RFC 6901), {@code message},
     * and where known {@code help}, {@code silenced} (the reason), {@code range} and {@code fix}. Silenced findings are
     * listed and not counted.
     */
    public static String json(Findings findings) {
        return FindingsJson.of(findings);
    }

    /**
     * A SARIF 2.1.0 log with one run, with fixes and with silenced findings as suppressions.
     *
     * @param version the version of the program that found them
     * @param rules what is known about rules; those that found nothing are left out
     */
    public static String sarif(Findings findings, String version, Collection<RuleText> rules) {
        return FindingsSarif.of(findings, version, rules);
    }

    /** One workflow command of GitHub Actions for each finding, each ended by a line feed. */
    public static String github(Findings findings) {
        return WorkflowCommands.of(findings);
    }

    /**
     * All findings in one text of at most {@code maxLength} characters, the gravest first; what does not fit is counted
     * at the end ("and 3 more"). Empty when there is nothing to say.
     */
    public static String summary(Findings findings, int maxLength) {
        return Summary.of(findings, maxLength);
    }
}
