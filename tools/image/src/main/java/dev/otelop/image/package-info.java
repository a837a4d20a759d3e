/** Packs a directory that holds the root of a container into an image: a tar, or straight into a registry. */
@NullMarked
package dev.otelop.image;

import org.jspecify.annotations.NullMarked;
