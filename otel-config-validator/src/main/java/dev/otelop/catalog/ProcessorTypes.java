package dev.otelop.catalog;

import static dev.otelop.config.Signal.LOGS;
import static dev.otelop.config.Signal.METRICS;
import static dev.otelop.config.Signal.PROFILES;
import static dev.otelop.config.Signal.TRACES;

import dev.otelop.config.ComponentKind;
import java.util.List;

/** The processors, under their newest names. */
final class ProcessorTypes {

    private static final Rows IN = new Rows(ComponentKind.PROCESSOR);

    static final List<Knowledge> ALL = List.of(
            IN.all("attributes", TRACES, METRICS, LOGS),
            IN.contrib("awsecsattributes", TRACES, METRICS, LOGS, PROFILES),
            IN.all("batch", TRACES, METRICS, LOGS),
            IN.contrib("cardinalityguardian", METRICS),
            IN.contrib("coralogix", TRACES),
            IN.k8sToo("cumulative_to_delta", METRICS),
            IN.k8sToo("delta_to_cumulative", METRICS),
            IN.k8sToo("delta_to_rate", METRICS),
            IN.k8sToo("drain", LOGS),
            IN.contrib("dynamic_sampling", TRACES),
            IN.all("filter", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("gen_ai_normalizer", TRACES),
            IN.contrib("geoip", TRACES, METRICS, LOGS),
            IN.k8sToo("groupbyattrs", TRACES, METRICS, LOGS),
            IN.k8sToo("groupbytrace", TRACES),
            IN.k8sToo("interval", METRICS),
            IN.contrib("isolationforest", TRACES, METRICS, LOGS),
            IN.k8sToo("k8s_attributes", TRACES, METRICS, LOGS, PROFILES),
            IN.k8sToo("logdedup", LOGS),
            IN.contrib("logstransform", LOGS),
            IN.contrib("lookup", TRACES, METRICS, LOGS),
            IN.all("memory_limiter", TRACES, METRICS, LOGS, PROFILES),
            IN.k8sToo("metrics_transform", METRICS),
            IN.contrib("metricsgeneration", METRICS),
            IN.contrib("metricstarttime", METRICS),
            IN.all("probabilistic_sampler", TRACES, LOGS),
            IN.none("queuebatch", TRACES, METRICS, LOGS, PROFILES),
            IN.k8sToo("redaction", TRACES, METRICS, LOGS),
            IN.k8sToo("remotetap", TRACES, METRICS, LOGS),
            IN.all("resource", TRACES, METRICS, LOGS, PROFILES),
            IN.k8sToo("resource_detection", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("schema", TRACES, METRICS, LOGS),
            IN.coreToo("span", TRACES),
            IN.contrib("spanpruning", TRACES),
            IN.contrib("sumologic", TRACES, METRICS, LOGS),
            IN.k8sToo("tail_sampling", TRACES),
            IN.k8sToo("transform", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("unroll", LOGS));

    private ProcessorTypes() {}
}
