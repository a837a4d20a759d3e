package dev.otelop.findings;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes findings the way compilers do: message, place, excerpt with a caret, help. */
final class PrettyPrinter {

    /** Findings of this area are about values that must not be repeated, and an excerpt would. */
    private static final String SECRETS = "secret";

    private final Sources sources;
    private final Style style;

    PrettyPrinter(Sources sources, Style style) {
        this.sources = sources;
        this.style = style;
    }

    String print(Findings findings) {
        return findings.active().stream().map(this::print).collect(Collectors.joining("\n"));
    }

    private String print(Finding finding) {
        SourceRange range = finding.range();
        String margin =
                range == null ? " " : " ".repeat(Integer.toString(range.line()).length());
        StringBuilder text = new StringBuilder(headline(finding));
        place(finding)
                .ifPresent(place -> text.append(margin)
                        .append(style.frame(" -->"))
                        .append(' ')
                        .append(place)
                        .append('\n'));
        if (!finding.rule().area().equals(SECRETS)) {
            text.append(excerpt(finding.severity(), range, margin));
        }
        if (finding.help() != null) {
            text.append(margin).append(style.frame("  =")).append(" help: ").append(Printable.of(finding.help()));
            text.append('\n');
        }
        return text.toString();
    }

    private String headline(Finding finding) {
        String label = finding.severity().label() + "[" + finding.rule() + "]";
        return style.severity(finding.severity(), label) + style.strong(": " + Printable.of(finding.message())) + "\n";
    }

    private static Optional<String> place(Finding finding) {
        String path = Printable.of(finding.path().toString());
        if (finding.range() == null) {
            return finding.path().isRoot() ? Optional.empty() : Optional.of(path);
        }
        String position = Printable.of(finding.range().toString());
        return Optional.of(finding.path().isRoot() ? position : position + "   " + path);
    }

    private String excerpt(Severity severity, @Nullable SourceRange range, String margin) {
        if (range == null) {
            return "";
        }
        return sources.text(range.source())
                .flatMap(text -> Excerpt.of(text, range))
                .map(excerpt -> style.frame(margin + "  |") + "\n"
                        + style.frame(" " + range.line() + " |") + indented(excerpt.line()) + "\n"
                        + style.frame(margin + "  |") + " " + excerpt.indent()
                        + style.severity(severity, excerpt.carets()) + "\n")
                .orElse("");
    }

    /** An empty line gets no trailing blank. */
    private static String indented(String line) {
        return line.isEmpty() ? "" : " " + line;
    }
}
