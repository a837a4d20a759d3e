/** Runs what the documentation shows. */
package dev.otelop.docs;
