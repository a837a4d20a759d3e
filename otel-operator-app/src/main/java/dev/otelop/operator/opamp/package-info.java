/**
 * The OpAMP bridge: a process that tells an OpAMP server about collectors of the cluster and changes their
 * configuration when the server asks and their authors agreed. It writes custom resources only; the operator does the
 * rest.
 */
@NullMarked
package dev.otelop.operator.opamp;

import org.jspecify.annotations.NullMarked;
