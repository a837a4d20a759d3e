package dev.otelop.config.diagram;

import dev.otelop.config.Signal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One pipeline of a diagram.
 *
 * @param id letters and digits, unique in its diagram
 * @param column how many pipelines telemetry has passed at most before it comes here
 * @param marks what was found about the pipeline and about none of its parts
 */
record Lane(
        String id,
        String title,
        Signal signal,
        int column,
        List<Chip> receivers,
        List<Chip> processors,
        List<Chip> exporters,
        Marks marks) {

    Lane {
        receivers = List.copyOf(receivers);
        processors = List.copyOf(processors);
        exporters = List.copyOf(exporters);
    }

    Lane inColumn(int other) {
        return new Lane(id, title, signal, other, receivers, processors, exporters, marks);
    }

    Stream<Chip> chips() {
        return Stream.of(receivers, processors, exporters).flatMap(List::stream);
    }

    /** True if many meet many, with nothing between them. */
    boolean needsJunction() {
        return processors.isEmpty() && receivers.size() > 1 && exporters.size() > 1;
    }
}
