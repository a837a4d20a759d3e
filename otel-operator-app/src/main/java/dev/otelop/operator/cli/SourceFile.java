package dev.otelop.operator.cli;

/**
 * The text of one file.
 *
 * @param name the file as the user would call it, {@code <stdin>} for standard input
 * @param named true if the user named this file, false if it was found in a folder
 */
record SourceFile(String name, String text, boolean named) {}
