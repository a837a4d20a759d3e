package dev.otelop.findings;

/**
 * What reports say about a rule beside its id.
 *
 * @param severity the gravest that its findings have
 * @param description what is the case when it finds something: one sentence
 */
public record RuleText(RuleId id, Severity severity, String description) {}
