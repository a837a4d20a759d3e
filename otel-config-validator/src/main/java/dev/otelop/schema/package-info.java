/**
 * What the settings of the collector's components may be: JSON Schemas that the collector's own types were turned into,
 * carried in this library and read when first needed.
 *
 * <p>Not exported. Knows neither configurations nor findings.
 */
@NullMarked
package dev.otelop.schema;

import org.jspecify.annotations.NullMarked;
