package dev.otelop.catalog;

import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.PROCESSOR;
import static dev.otelop.config.ComponentKind.RECEIVER;

import dev.otelop.config.ComponentKind;
import java.util.List;

/** Types that some releases had and the newest has not; which release took them out is not established. */
final class RetiredTypes {

    static final List<Knowledge> ALL = List.of(
            once(RECEIVER, "bigip"),
            once(RECEIVER, "jmx"),
            once(PROCESSOR, "experimental_metricsgeneration"),
            once(EXPORTER, "carbon"),
            once(EXPORTER, "sapm"),
            once(EXTENSION, "ecs_task_observer"));

    private RetiredTypes() {}

    private static Knowledge once(ComponentKind kind, String type) {
        return Knowledge.nameOnly(kind, type);
    }
}
