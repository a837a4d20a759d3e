package dev.otelop.catalog;

import static dev.otelop.config.Signal.LOGS;
import static dev.otelop.config.Signal.METRICS;
import static dev.otelop.config.Signal.PROFILES;
import static dev.otelop.config.Signal.TRACES;

import dev.otelop.config.ComponentKind;
import java.util.List;

/** The exporters, under their newest names. */
final class ExporterTypes {

    private static final Rows IN = new Rows(ComponentKind.EXPORTER);

    static final List<Knowledge> ALL = List.of(
            IN.contrib("alertmanager", TRACES),
            IN.contrib("alibabacloud_logservice", TRACES, METRICS, LOGS),
            IN.contrib("awscloudwatchlogs", LOGS),
            IN.contrib("awsemf", METRICS),
            IN.contrib("awskinesis", TRACES, METRICS, LOGS),
            IN.contrib("awss3", TRACES, METRICS, LOGS),
            IN.contrib("awsxray", TRACES),
            IN.contrib("azure_blob", TRACES, METRICS, LOGS),
            IN.contrib("azuredataexplorer", TRACES, METRICS, LOGS),
            IN.contrib("azuremonitor", TRACES, METRICS, LOGS),
            IN.contrib("bmc_helix", METRICS),
            IN.contrib("cassandra", TRACES, LOGS),
            IN.contrib("clickhouse", TRACES, METRICS, LOGS),
            IN.contrib("coralogix", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("datadog", TRACES, METRICS, LOGS),
            IN.contrib("dataset", TRACES, LOGS),
            IN.all("debug", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("doris", TRACES, METRICS, LOGS),
            IN.contrib("elasticsearch", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("faro", TRACES, LOGS),
            IN.all("file", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("google_cloud_storage", TRACES, LOGS),
            IN.contrib("googlecloud", TRACES, METRICS, LOGS),
            IN.contrib("googlecloudpubsub", TRACES, METRICS, LOGS),
            IN.contrib("googlemanagedprometheus", METRICS),
            IN.contrib("googlesecops", LOGS),
            IN.contrib("honeycombmarker", LOGS),
            IN.contrib("influxdb", TRACES, METRICS, LOGS),
            IN.coreToo("kafka", TRACES, METRICS, LOGS, PROFILES),
            IN.k8sToo("load_balancing", TRACES, METRICS, LOGS),
            IN.contrib("logicmonitor", TRACES, LOGS),
            IN.contrib("logzio", TRACES, LOGS),
            IN.contrib("mezmo", LOGS),
            IN.all("nop", TRACES, METRICS, LOGS, PROFILES),
            IN.contrib("opensearch", TRACES, LOGS),
            IN.k8sToo("otelarrow", TRACES, METRICS, LOGS),
            IN.all("otlp_grpc", TRACES, METRICS, LOGS, PROFILES),
            IN.all("otlp_http", TRACES, METRICS, LOGS, PROFILES),
            IN.coreToo("prometheus", METRICS),
            IN.coreToo("prometheus_remote_write", METRICS),
            IN.contrib("pulsar", TRACES, METRICS, LOGS),
            IN.contrib("rabbitmq", TRACES, METRICS, LOGS),
            IN.contrib("sematext", METRICS, LOGS),
            IN.contrib("sentry", TRACES, LOGS),
            IN.contrib("signalfx", TRACES, METRICS, LOGS),
            IN.contrib("splunk_hec", TRACES, METRICS, LOGS),
            IN.contrib("stef", METRICS),
            IN.contrib("sumologic", TRACES, METRICS, LOGS),
            IN.contrib("syslog", LOGS),
            IN.contrib("tencentcloud_logservice", LOGS),
            IN.contrib("tinybird", TRACES, METRICS, LOGS),
            IN.coreToo("zipkin", TRACES));

    private ExporterTypes() {}
}
