package dev.otelop.catalog;

import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.PROCESSOR;
import static dev.otelop.config.ComponentKind.RECEIVER;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;
import java.util.List;

/** The settings that a release took out, by kind, type and key. */
final class RemovedKeys {

    static final List<RemovedKey> ALL = List.of(
            in(141, RECEIVER, "kafka", "encoding", "set it per signal, as in `traces: {encoding: otlp_proto}`"),
            in(141, RECEIVER, "kafka", "topic", "set it per signal, as in `traces: {topics: [otlp_spans]}`"),
            in(
                    149,
                    RECEIVER,
                    "prometheus",
                    "report_extra_scrape_metrics",
                    "use `extra_scrape_metrics` of the scrape configuration"),
            in(143, RECEIVER, "prometheus", "start_time_metric_regex", "use the `metricstarttime` processor"),
            in(143, RECEIVER, "prometheus", "use_start_time_metric", "use the `metricstarttime` processor"),
            in(109, PROCESSOR, "memory_limiter", "ballast_size_mib", "set the environment variable GOMEMLIMIT instead"),
            in(
                    142,
                    PROCESSOR,
                    "resource_detection",
                    "attributes",
                    "switch attributes per detector with `resource_attributes`"),
            in(129, EXPORTER, "*", "blocking", "call it `block_on_overflow`"),
            in(123, EXPORTER, "*", "max_size_items", "call it `max_size`"),
            in(123, EXPORTER, "*", "min_size_items", "call it `min_size`"),
            in(111, EXPORTER, "debug", "loglevel", "use `verbosity`: `basic`, `normal` or `detailed`"),
            in(148, EXPORTER, "kafka", "encoding", "set it per signal, as in `traces: {encoding: otlp_proto}`"),
            in(148, EXPORTER, "kafka", "topic", "set it per signal, as in `traces: {topic: otlp_spans}`"),
            in(130, EXPORTER, "otlp_grpc", "batcher", "use `sending_queue.batch`"),
            in(130, EXPORTER, "otlp_http", "batcher", "use `sending_queue.batch`"),
            in(
                    109,
                    EXTENSION,
                    "memory_limiter",
                    "ballast_size_mib",
                    "set the environment variable GOMEMLIMIT instead"));

    private RemovedKeys() {}

    private static RemovedKey in(int minor, ComponentKind kind, String type, String key, String replacement) {
        return new RemovedKey(kind, type, key, new Version(0, minor, 0), replacement);
    }
}
