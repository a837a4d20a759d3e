package dev.otelop.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as a SARIF log, the format that code scanning of GitHub, GitLab and Azure and most editors read.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html">SARIF 2.1.0</a>
 */
final class FindingsSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private FindingsSarif() {}

    static String of(Findings findings, String version, Collection<RuleText> texts) {
        Map<RuleId, RuleText> rules = rules(findings, texts);
        List<RuleId> ids = List.copyOf(rules.keySet());
        Map<String, Object> driver = object("name", "otelop");
        driver.put("version", version);
        driver.put("rules", rules.values().stream().map(FindingsSarif::rule).toList());
        Map<String, Object> run = object("tool", object("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                findings.stream().map(finding -> result(finding, ids)).toList());
        Map<String, Object> log = object("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonPage.of(log);
    }

    /** The rules that found something, by id. A rule without a text is described by its finding. */
    private static Map<RuleId, RuleText> rules(Findings findings, Collection<RuleText> texts) {
        Map<RuleId, RuleText> known = new TreeMap<>();
        texts.forEach(text -> known.put(text.id(), text));
        Map<RuleId, RuleText> used = new TreeMap<>();
        findings.forEach(finding -> used.computeIfAbsent(
                finding.rule(), id -> known.getOrDefault(id, new RuleText(id, finding.severity(), finding.message()))));
        return used;
    }

    private static Map<String, Object> rule(RuleText rule) {
        Map<String, Object> object = object("id", rule.id().value());
        object.put("shortDescription", object("text", rule.description()));
        object.put("defaultConfiguration", object("level", level(rule.severity())));
        return object;
    }

    private static Map<String, Object> result(Finding finding, List<RuleId> ids) {
        Map<String, Object> result = object("ruleId", finding.rule().value());
        result.put("ruleIndex", ids.indexOf(finding.rule()));
        result.put("level", level(finding.severity()));
        result.put("message", object("text", message(finding)));
        result.put("locations", List.of(location(finding)));
        Fix fix = finding.fix();
        if (fix != null) {
            result.put("fixes", List.of(fix(fix)));
        }
        String justification = finding.justification();
        if (justification != null) {
            Map<String, Object> suppression = object("kind", "inSource");
            suppression.put("justification", justification);
            result.put("suppressions", List.of(suppression));
        }
        return result;
    }

    private static String message(Finding finding) {
        return finding.help() == null ? finding.message() : finding.message() + ". Help: " + finding.help();
    }

    private static Map<String, Object> location(Finding finding) {
        Map<String, Object> location = new LinkedHashMap<>();
        SourceRange range = finding.range();
        if (range != null) {
            Map<String, Object> physical = object("artifactLocation", artifact(range.source()));
            physical.put("region", region(range));
            location.put("physicalLocation", physical);
        }
        if (!finding.path().isRoot()) {
            location.put(
                    "logicalLocations",
                    List.of(object("fullyQualifiedName", finding.path().toString())));
        }
        return location;
    }

    private static Map<String, Object> fix(Fix fix) {
        Map<String, List<Map<String, Object>>> bySource = new TreeMap<>();
        fix.replacements()
                .forEach(part -> bySource.computeIfAbsent(part.range().source(), source -> new ArrayList<>())
                        .add(replacement(part)));
        Map<String, Object> object = object("description", object("text", fix.description()));
        object.put(
                "artifactChanges",
                bySource.entrySet().stream()
                        .map(change -> {
                            Map<String, Object> changes = object("artifactLocation", artifact(change.getKey()));
                            changes.put("replacements", change.getValue());
                            return changes;
                        })
                        .toList());
        return object;
    }

    private static Map<String, Object> replacement(Fix.Replacement part) {
        Map<String, Object> replacement = object("deletedRegion", region(part.range()));
        replacement.put("insertedContent", object("text", part.text()));
        return replacement;
    }

    private static Map<String, Object> region(SourceRange range) {
        Map<String, Object> region = object("startLine", range.line());
        region.put("startColumn", range.column());
        region.put("endLine", range.endLine());
        region.put("endColumn", range.endColumn());
        return region;
    }

    /** A path becomes a relative reference, as the names of files in a repository are. */
    private static Map<String, Object> artifact(String source) {
        return object("uri", UriText.ofPath(source));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "note";
        };
    }

    private static Map<String, Object> object(String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        return object;
    }
}
