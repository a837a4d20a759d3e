package dev.otelop.config;

import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says everything that is wrong with a collector configuration, in one pass, for the collector it is meant for.
 *
 * <p>Stateless and thread-safe. No rule hides another one: only a text that is not YAML, or a document that is not a
 * mapping, leaves nothing to look at. What an environment variable or another provider will put in place of {@code
 * ${…}} is unknown, so it is never wrong.
 */
public final class ConfigValidator {

    private static final ConfigValidator STANDARD = new ConfigValidator(Rules.all(), ComponentCatalog.standard());

    private final List<Rule> rules;
    private final ComponentCatalog catalog;

    private ConfigValidator(List<Rule> rules, ComponentCatalog catalog) {
        this.rules = rules;
        this.catalog = catalog;
    }

    /** The validator with all {@link Rules} and the catalogue of this library. */
    public static ConfigValidator standard() {
        return STANDARD;
    }

    /** Findings about the text first, then about what it says; sorted by position. */
    public Findings validate(ConfigDocument document, ValidationTarget target) {
        if (!document.isReadable()) {
            return document.syntax();
        }
        Subject subject = Subject.of(CollectorConfig.of(document), target, catalog);
        Stream<Finding> found = rules.stream().flatMap(rule -> findings(rule, subject, document));
        return document.silence(document.syntax().and(Findings.of(found.toList())));
    }

    private static Stream<Finding> findings(Rule rule, Subject subject, ConfigDocument document) {
        Report report = new Report(rule, document.start());
        rule.check(subject, report);
        return report.findings();
    }
}
