package dev.otelop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes findings as JSON. The shape is small and fixed, so it needs no JSON library. */
final class FindingsJson {

    private FindingsJson() {}

    static String of(Findings findings) {
        return "{\n"
                + "  \"errors\": " + count(findings, Severity.ERROR) + ",\n"
                + "  \"warnings\": " + count(findings, Severity.WARNING) + ",\n"
                + "  \"hints\": " + count(findings, Severity.HINT) + ",\n"
                + "  \"findings\": " + array(findings) + "\n"
                + "}\n";
    }

    private static long count(Findings findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String array(Findings findings) {
        return findings.isEmpty()
                ? "[]"
                : findings.stream().map(FindingsJson::object).collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    }

    private static String object(Finding finding) {
        List<String> members = new ArrayList<>();
        members.add(member("rule", finding.rule().value()));
        members.add(member("severity", finding.severity().label()));
        members.add(member("path", finding.path().toString()));
        members.add(member("pointer", finding.path().pointer()));
        members.add(member("message", finding.message()));
        if (finding.help() != null) {
            members.add(member("help", finding.help()));
        }
        if (finding.range() != null) {
            members.add("\"range\": " + range(finding.range()));
        }
        return members.stream().collect(Collectors.joining(",\n      ", "    {\n      ", "\n    }"));
    }

    private static String range(SourceRange range) {
        return "{%s, \"line\": %d, \"column\": %d, \"endLine\": %d, \"endColumn\": %d}"
                .formatted(
                        member("source", range.source()),
                        range.line(),
                        range.column(),
                        range.endLine(),
                        range.endColumn());
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + quoted(value);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append(escaped((char) unit)));
        return json.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(unit) ? String.valueOf(unit) : String.format(Locale.ROOT, "\\u%04x", (int) unit);
        };
    }

    /** Surrogates are escaped one by one: that is valid JSON also for a half that lost its partner. */
    private static boolean isPlain(char unit) {
        return unit >= 0x20 && !Character.isSurrogate(unit) && Character.getType(unit) != Character.FORMAT;
    }
}
