/**
 * What the tests of all modules share; nothing of it is published, and nothing of it knows the product.
 */
@NullMarked
package dev.otelop.testing;

import org.jspecify.annotations.NullMarked;
