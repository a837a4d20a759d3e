package dev.otelop.injection;

import org.jspecify.annotations.Nullable;

/**
 * What an author should know although all was done.
 *
 * @param message one sentence without a final full stop
 * @param remedy what would make it better, null when nothing would
 */
record Note(InjectionRule rule, String message, @Nullable String remedy) {}
