package dev.otelop.resources;

/**
 * Something in the cluster that keeps a resource from working, in the words of a condition.
 *
 * @param reason one CamelCase word that stays the same while the cause stays the same
 * @param message a sentence for people, naming the object
 */
public record Problem(String reason, String message) {}
