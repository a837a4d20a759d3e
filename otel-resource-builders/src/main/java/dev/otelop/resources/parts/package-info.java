/**
 * What the renderers of all kinds build with: metadata of children, conditions, pod defaults.
 *
 * <p>Public only because a package is the only fence that Java has. Nobody outside this module may use it.
 */
@NullMarked
package dev.otelop.resources.parts;

import org.jspecify.annotations.NullMarked;
