package dev.otelop.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use of a component by name, in a pipeline or in {@code service.extensions}.
 *
 * @param role the list it stands in: what stands among receivers or exporters may be a connector as well
 * @param node the text of the reference
 * @param pipeline the id of the pipeline, null in {@code service.extensions}
 */
public record Reference(
        ComponentKind role,
        ComponentId id,
        ConfigScalar node,
        @Nullable String pipeline) {

    /** Whether a component of this kind may be meant. */
    public boolean mayMean(ComponentKind kind) {
        return kind == role
                || (kind == ComponentKind.CONNECTOR
                        && (role == ComponentKind.RECEIVER || role == ComponentKind.EXPORTER));
    }

    /** The signal of the pipeline; empty in {@code service.extensions}. */
    public Optional<Signal> signal() {
        return Optional.ofNullable(pipeline)
                .flatMap(id -> Signal.parse(IdText.of(id).type()));
    }
}
