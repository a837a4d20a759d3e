package dev.otelop.config.diagram;

import dev.otelop.config.ComponentKind;
import dev.otelop.findings.Severity;

/**
 * The colours of one kind of component; a person who sees no colours has shapes and numbers.
 *
 * @param line for outlines
 * @param area for what is inside
 */
record Paint(String line, String area) {

    static Paint of(ComponentKind kind) {
        return switch (kind) {
            case RECEIVER -> new Paint("#0969da", "#ddf4ff");
            case PROCESSOR -> new Paint("#6e7781", "#ffffff");
            case EXPORTER -> new Paint("#1a7f37", "#dafbe1");
            case CONNECTOR -> new Paint("#8250df", "#fbefff");
            case EXTENSION -> new Paint("#9a6700", "#fff8c5");
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> "#cf222e";
            case WARNING -> "#bc4c00";
            case HINT -> "#0550ae";
        };
    }
}
