package dev.otelop.config;

import dev.otelop.findings.RuleId;
import dev.otelop.findings.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be wrong with a configuration: a stable id, how grave it is at most, one sentence for the
 * documentation, and the check.
 */
public final class Rule {

    private final RuleId id;
    private final Severity severity;
    private final String description;
    private final Check check;
    private final @Nullable String link;

    private Rule(String id, Severity severity, String description, Check check) {
        this(id, severity, description, check, null);
    }

    private Rule(String id, Severity severity, String description, Check check, @Nullable String link) {
        this.id = new RuleId(id);
        this.severity = severity;
        this.description = description;
        this.check = check;
        this.link = link;
    }

    static Rule error(String id, String description, Check check) {
        return new Rule(id, Severity.ERROR, description, check);
    }

    static Rule warning(String id, String description, Check check) {
        return new Rule(id, Severity.WARNING, description, check);
    }

    static Rule hint(String id, String description, Check check) {
        return new Rule(id, Severity.HINT, description, check);
    }

    /** The same rule with the page that gives the reason for it. */
    Rule see(String url) {
        return new Rule(id.value(), severity, description, check, url);
    }

    /** A rule that is broken before there is a tree to check; the reader reports it. */
    static Rule ofReader(String id, Severity severity, String description) {
        return new Rule(id, severity, description, (subject, report) -> {});
    }

    public RuleId id() {
        return id;
    }

    /** The gravest severity of its findings; a finding is milder where the target is not known well enough. */
    public Severity severity() {
        return severity;
    }

    /** What is the case when the rule finds something: one sentence. */
    public String description() {
        return description;
    }

    /** The page that gives the reason for it, empty where the description says all. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    void check(Subject subject, Report report) {
        check.check(subject, report);
    }

    @Override
    public String toString() {
        return id.toString();
    }

    /** Looks at a configuration and reports each place where the rule is broken. */
    interface Check {
        void check(Subject subject, Report report);
    }
}
