package dev.otelop.operator.admission;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
                .map(AdmissionWarnings::text)
                .toList();
        if (all.size() <= SHOWN) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, SHOWN));
        some.add("and %d more warnings; `otelop validate` shows all".formatted(all.size() - SHOWN));
        return List.copyOf(some);
    }

    private static String text(Finding finding) {
        String help = finding.help() == null ? "" : " (" + finding.help() + ")";
        String place = finding.path().isRoot() ? "" : finding.path() + ": ";
        return fit(place + finding.message() + help);
    }

    /** A sentence as one warning. */
    static String fit(String sentence) {
        return cut(sentence.replaceAll("\\p{Cntrl}+", " "));
    }

    /** The longest beginning of {@code text} that fits with an ellipsis, in whole characters. */
    private static String cut(String text) {
        if (bytes(text) <= BYTES_EACH) {
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
