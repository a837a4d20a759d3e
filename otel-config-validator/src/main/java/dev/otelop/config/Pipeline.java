package dev.otelop.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pipeline as a configuration defines it, its references in the order the user wrote them.
 *
 * @param id {@code traces} or {@code traces/name}
 * @param entry its key and value in {@code service.pipelines}
 */
public record Pipeline(
        Signal signal,
        String id,
        List<Reference> receivers,
        List<Reference> processors,
        List<Reference> exporters,
        ConfigEntry entry) {

    public Pipeline {
        receivers = List.copyOf(receivers);
        processors = List.copyOf(processors);
        exporters = List.copyOf(exporters);
    }

    /** Receivers, then processors, then exporters. */
    public Stream<Reference> references() {
        return Stream.of(receivers, processors, exporters).flatMap(List::stream);
    }

    /** The references in one of its three lists; empty for any other kind. */
    public List<Reference> references(ComponentKind role) {
        return switch (role) {
            case RECEIVER -> receivers;
            case PROCESSOR -> processors;
            case EXPORTER -> exporters;
            case CONNECTOR, EXTENSION -> List.of();
        };
    }
}
