package dev.otelop.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as a JSON object of our own shape. */
final class FindingsJson {

    private FindingsJson() {}

    static String of(Findings findings) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("errors", count(findings, Severity.ERROR));
        page.put("warnings", count(findings, Severity.WARNING));
        page.put("hints", count(findings, Severity.HINT));
        page.put("findings", findings.stream().map(FindingsJson::object).toList());
        return JsonPage.of(page);
    }

    private static long count(Findings findings, Severity severity) {
        return findings.active().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Map<String, Object> object(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", finding.rule().value());
        object.put("severity", finding.severity().label());
        object.put("path", finding.path().toString());
        object.put("pointer", finding.path().pointer());
        object.put("message", finding.message());
        putIfKnown(object, "help", finding.help());
        putIfKnown(object, "silenced", finding.justification());
        putIfKnown(object, "range", finding.range() == null ? null : range(finding.range()));
        putIfKnown(object, "fix", finding.fix() == null ? null : fix(finding.fix()));
        return object;
    }

    private static Map<String, Object> fix(Fix fix) {
        return ordered("description", fix.description(), "replacements", replacements(fix));
    }

    private static List<Map<String, Object>> replacements(Fix fix) {
        return fix.replacements().stream()
                .map(part -> ordered("range", range(part.range()), "text", part.text()))
                .toList();
    }

    private static Map<String, Object> range(SourceRange range) {
        Map<String, Object> object = ordered("source", range.source(), "line", range.line());
        object.put("column", range.column());
        object.put("endLine", range.endLine());
        object.put("endColumn", range.endColumn());
        return object;
    }

    private static Map<String, Object> ordered(String key, Object value, String secondKey, Object secondValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(secondKey, secondValue);
        return map;
    }

    private static void putIfKnown(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }
}
