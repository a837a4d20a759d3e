package dev.otelop.operator.admission;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warnings in the size that Kubernetes recommends: 256 bytes each, 4096 together; the API server cuts or drops what is
 * longer, and drops what holds control characters.
 */
final class AdmissionWarnings {

    private static final int BYTES_EACH = 256;
    private static final int SHOWN = 15;

    private AdmissionWarnings() {}

    static List<String> of(Findings findings) {
        List<String> all = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .flatMap(finding -> texts(finding).stream())
                .toList();
        if (all.size() <= SHOWN) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, SHOWN));
        some.add("and %d more warnings; `otelop validate` shows all".formatted(all.size() - SHOWN));
        return List.copyOf(some);
    }

    /** Where all does not fit into one warning, the place gives way, and then the remedy gets a warning of its own. */
    private static List<String> texts(Finding finding) {
        String message = oneLine(finding.message());
        String placed =
                finding.path().isRoot() ? message : oneLine(finding.path().toString()) + ": " + message;
        if (finding.help() == null) {
            return List.of(fits(placed) || !fits(message) ? cut(placed) : message);
        }
        String help = oneLine(finding.help());
        return Stream.of(placed, message)
                .map(text -> text + " (" + help + ")")
                .filter(AdmissionWarnings::fits)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.of(fits(placed) ? placed : cut(message), cut("help: " + help)));
    }

    /** A sentence as one warning. */
    static String fit(String sentence) {
        return cut(oneLine(sentence));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static boolean fits(String text) {
        return bytes(text) <= BYTES_EACH;
    }

    /** The longest beginning of {@code text} that fits with an ellipsis, in whole characters. */
    private static String cut(String text) {
        if (fits(text)) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int room = BYTES_EACH - bytes("…");
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            room -= bytes(character);
            if (room < 0) {
                return start.append('…').toString();
            }
            start.append(character);
        }
        return start.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
