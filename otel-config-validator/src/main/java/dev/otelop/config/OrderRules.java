package dev.otelop.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules about the order of processors. Sources: "Recommended Processors" in {@code processor/README.md} of the
 * collector, and the READMEs of the components.
 */
final class OrderRules {

    private static final String RECOMMENDED =
            "https://github.com/open-telemetry/opentelemetry-collector/blob/main/processor/README.md";

    private static final Set<String> SAMPLERS = Set.of("probabilisticsampler", "tailsampling");

    static final Rule LIMITER_NOT_FIRST = Rule.warning(
                    "pipeline.memory-limiter-not-first",
                    "A memory limiter does not come first, so that what comes before it is not limited.",
                    (subject, report) -> subject.config()
                            .pipelines()
                            .forEach(pipeline -> pipeline.processors().stream()
                                    .skip(1)
                                    .filter(reference -> is(reference, "memorylimiter"))
                                    .forEach(reference -> report.at(reference)
                                            .says(
                                                    "`%s` comes after `%s`, which works on when memory is short",
                                                    reference.id(),
                                                    pipeline.processors().get(0).id())
                                            .help("move `%s` to the front", reference.id()))))
            .see(RECOMMENDED);

    static final Rule SAMPLED_AFTER_BATCH = Rule.warning(
                    "pipeline.batch-before-dropping",
                    "A pipeline makes batches first and drops parts of them afterwards.",
                    (subject, report) -> afterBatch(subject)
                            .filter(late -> is(late, "filter") || SAMPLERS.contains(plain(late)))
                            .filter(late -> !subject.config().targets(late).isEmpty())
                            .forEach(late -> report.at(late)
                                    .says("`%s` drops telemetry after it was put into batches", late.id())
                                    .help("move `batch` behind it")))
            .see(RECOMMENDED);

    static final Rule CONTEXT_LOST = Rule.warning(
                    "pipeline.context-lost-in-batch",
                    "A processor asks who sent the telemetry, which batches do not tell.",
                    (subject, report) -> afterBatch(subject)
                            .filter(late -> is(late, "k8sattributes") && asksConnection(subject, late))
                            .forEach(late -> report.at(late)
                                    .says("`%s` looks at the sender's address, which is lost in a batch", late.id())
                                    .help("move `batch` behind it")))
            .see(RECOMMENDED);

    static final Rule METRICS_OF_SAMPLE = Rule.warning(
                    "pipeline.metrics-of-a-sample",
                    "Metrics are made of traces that were sampled before.",
                    (subject, report) -> subject.config().pipelines().stream()
                            .filter(pipeline -> pipeline.processors().stream()
                                    .anyMatch(processor -> SAMPLERS.contains(plain(processor))))
                            .flatMap(pipeline -> pipeline.exporters().stream())
                            .filter(exporter -> is(exporter, "spanmetrics") || is(exporter, "servicegraph"))
                            .filter(exporter -> subject.config().targets(exporter).stream()
                                    .anyMatch(target -> target.kind() == ComponentKind.CONNECTOR))
                            .forEach(exporter -> report.at(exporter)
                                    .says("`%s` counts only the traces that the sampler keeps", exporter.id())
                                    .help("feed it from a pipeline that does not sample")))
            .see(
                    "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/connector/spanmetricsconnector/README.md");

    private OrderRules() {}

    static List<Rule> all() {
        return List.of(CONTEXT_LOST, LIMITER_NOT_FIRST, METRICS_OF_SAMPLE, SAMPLED_AFTER_BATCH);
    }

    private static Stream<Reference> afterBatch(Subject subject) {
        return subject.config().pipelines().stream()
                .flatMap(pipeline -> pipeline.processors().stream()
                        .dropWhile(processor -> !is(processor, "batch"))
                        .skip(1));
    }

    /** Without rules of its own the processor falls back to the address of the connection. */
    private static boolean asksConnection(Subject subject, Reference processor) {
        return subject.config().targets(processor).stream()
                .map(Component::config)
                .filter(config -> !Sections.isUnknown(config))
                .anyMatch(config -> !Values.has(config, "pod_association")
                        || Values.items(config, "pod_association").stream()
                                .flatMap(rule -> Values.items(rule, "sources").stream())
                                .anyMatch(source -> Values.text(source, "from")
                                        .filter("connection"::equals)
                                        .isPresent()));
    }

    private static boolean is(Reference reference, String plainType) {
        return plain(reference).equals(plainType);
    }

    private static String plain(Reference reference) {
        return ComponentIndex.plain(reference.id().type());
    }
}
