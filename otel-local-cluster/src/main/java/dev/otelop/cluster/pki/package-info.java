/**
 * Certificates of our own: a certificate authority and what it issues, in JDK types and PEM text.
 *
 * <p>Nothing here reads a file or a clock; the library that encodes certificates does not show in any signature.
 */
@NullMarked
package dev.otelop.cluster.pki;

import org.jspecify.annotations.NullMarked;
