package dev.otelop.findings;

import java.util.Comparator;
import java.util.List;

/** All findings in one text of limited length, the gravest first. */
final class Summary {

    private static final String SEPARATOR = "; ";

    private Summary() {}

    static String of(Findings findings, int maxLength) {
        List<String> items = findings.active().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(Summary::item)
                .toList();
        int shown = shown(items, maxLength);
        if (shown == 0) {
            return items.isEmpty() ? "" : firstCut(items, maxLength);
        }
        return String.join(SEPARATOR, items.subList(0, shown)) + rest(items.size() - shown);
    }

    /** How many items fit together with the count of those that do not. */
    private static int shown(List<String> items, int maxLength) {
        int best = 0;
        int length = -SEPARATOR.length();
        for (int shown = 1; shown <= items.size() && length <= maxLength; shown++) {
            length += SEPARATOR.length() + items.get(shown - 1).length();
            if (length + rest(items.size() - shown).length() <= maxLength) {
                best = shown;
            }
        }
        return best;
    }

    /** Where, what and what to do: {@code path (line 9, column 19): message (help)}. */
    private static String item(Finding finding) {
        String label = finding.isError() ? "" : finding.severity().label() + ": ";
        String place = place(finding);
        String help = finding.help() == null ? "" : " (" + finding.help() + ")";
        return Printable.of(label + (place.isEmpty() ? "" : place + ": ") + finding.message() + help);
    }

    private static String place(Finding finding) {
        String path = finding.path().toString();
        SourceRange range = finding.range();
        if (range == null) {
            return path;
        }
        String position = "line " + range.line() + ", column " + range.column();
        return path.isEmpty() ? position : path + " (" + position + ")";
    }

    private static String rest(int hidden) {
        return hidden == 0 ? "" : SEPARATOR + "and " + hidden + " more";
    }

    private static String firstCut(List<String> items, int maxLength) {
        String rest = rest(items.size() - 1);
        int room = maxLength - rest.length();
        return room > 1 ? cut(items.get(0), room) + rest : cut(items.get(0), Math.max(0, maxLength));
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        if (length == 0) {
            return "";
        }
        int end = Character.isHighSurrogate(text.charAt(Math.max(0, length - 2))) ? length - 2 : length - 1;
        return text.substring(0, Math.max(0, end)) + "…";
    }
}
