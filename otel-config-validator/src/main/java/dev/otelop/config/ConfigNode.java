package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * One value of a configuration: a mapping, a list or a scalar, with its place. Aliases and merge keys are resolved:
 * what an alias stands for has the path of the alias and the range of the anchored text.
 */
public sealed interface ConfigNode permits ConfigMapping, ConfigList, ConfigScalar {

    FieldPath path();

    /** Where the value stands; null when there is no text. A null value without text is an empty range. */
    @Nullable
    SourceRange range();

    /** The value as maps (in source order), lists, strings, numbers, booleans and nulls; the caller may change it. */
    @Nullable
    Object tree();
}
