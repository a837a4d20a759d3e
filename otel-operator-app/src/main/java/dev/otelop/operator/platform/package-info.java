/**
 * What any operator needs and no custom resource knows of: the client, lenient reading, leader election, probes and
 * metrics. Nothing here may import a reconciler or a renderer.
 */
@NullMarked
package dev.otelop.operator.platform;

import org.jspecify.annotations.NullMarked;
