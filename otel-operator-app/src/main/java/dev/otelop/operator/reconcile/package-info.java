/**
 * The reconcilers and their controllers: from a custom resource to objects, status and events. What is wanted is decided
 * in the libraries; a reconciler only joins gathering, resolving, rendering, applying and telling.
 */
@NullMarked
package dev.otelop.operator.reconcile;

import org.jspecify.annotations.NullMarked;
