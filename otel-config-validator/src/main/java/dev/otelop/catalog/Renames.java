package dev.otelop.catalog;

import static dev.otelop.config.ComponentKind.CONNECTOR;
import static dev.otelop.config.ComponentKind.EXPORTER;
import static dev.otelop.config.ComponentKind.EXTENSION;
import static dev.otelop.config.ComponentKind.PROCESSOR;
import static dev.otelop.config.ComponentKind.RECEIVER;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;
import java.util.List;

/** The old names that collectors still accept beside the new ones, by kind and old name. */
final class Renames {

    static final List<Rename> ALL = List.of(
            since(154, RECEIVER, "apachespark", "apache_spark"),
            since(156, RECEIVER, "awscloudwatch", "aws_cloudwatch"),
            since(143, RECEIVER, "awscontainerinsightreceiver", "awscontainerinsight"),
            undated(RECEIVER, "azureblob", "azure_blob"),
            since(145, RECEIVER, "azureeventhub", "azure_event_hub"),
            since(148, RECEIVER, "azuremonitor", "azure_monitor"),
            since(148, RECEIVER, "ciscoos", "cisco_os"),
            since(152, RECEIVER, "cloudfoundry", "cloud_foundry"),
            since(149, RECEIVER, "filelog", "file_log"),
            since(151, RECEIVER, "filestats", "file_stats"),
            undated(RECEIVER, "flinkmetrics", "flink_metrics"),
            since(151, RECEIVER, "fluentforward", "fluent_forward"),
            since(151, RECEIVER, "hostmetrics", "host_metrics"),
            since(150, RECEIVER, "httpcheck", "http_check"),
            since(151, RECEIVER, "k8sobjects", "k8s_objects"),
            since(152, RECEIVER, "kafkametrics", "kafka_metrics"),
            since(152, RECEIVER, "kubeletstats", "kubelet_stats"),
            since(145, RECEIVER, "mongodbatlas", "mongodb_atlas"),
            undated(RECEIVER, "otlpjsonfile", "otlp_json_file"),
            since(148, RECEIVER, "prometheusremotewrite", "prometheus_remote_write"),
            since(155, RECEIVER, "splunkenterprise", "splunk_enterprise"),
            undated(RECEIVER, "sqlquery", "sql_query"),
            since(151, RECEIVER, "sshcheck", "ssh_check"),
            since(152, RECEIVER, "tcpcheck", "tcp_check"),
            since(150, RECEIVER, "tcplog", "tcp_log"),
            since(150, RECEIVER, "tlscheck", "tls_check"),
            since(150, RECEIVER, "udplog", "udp_log"),
            since(150, RECEIVER, "windowseventlog", "windows_event_log"),
            since(154, RECEIVER, "windowsservice", "windows_service"),
            since(148, RECEIVER, "yanggrpc", "yang_grpc"),
            since(157, PROCESSOR, "cumulativetodelta", "cumulative_to_delta"),
            undated(PROCESSOR, "deltatocumulative", "delta_to_cumulative"),
            undated(PROCESSOR, "deltatorate", "delta_to_rate"),
            since(146, PROCESSOR, "k8sattributes", "k8s_attributes"),
            since(152, PROCESSOR, "metricstransform", "metrics_transform"),
            since(153, PROCESSOR, "resourcedetection", "resource_detection"),
            undated(EXPORTER, "azureblob", "azure_blob"),
            undated(EXPORTER, "bmchelix", "bmc_helix"),
            since(148, EXPORTER, "googlecloudstorage", "google_cloud_storage"),
            since(153, EXPORTER, "loadbalancing", "load_balancing"),
            since(144, EXPORTER, "otlp", "otlp_grpc"),
            since(144, EXPORTER, "otlphttp", "otlp_http"),
            since(154, EXPORTER, "prometheusremotewrite", "prometheus_remote_write"),
            undated(CONNECTOR, "metricsaslogs", "metrics_as_logs"),
            undated(CONNECTOR, "otlpjson", "otlp_json"),
            undated(CONNECTOR, "roundrobin", "round_robin"),
            undated(CONNECTOR, "servicegraph", "service_graph"),
            undated(CONNECTOR, "signaltometrics", "signal_to_metrics"),
            undated(CONNECTOR, "slowsql", "slow_sql"),
            since(151, CONNECTOR, "spanmetrics", "span_metrics"),
            undated(EXTENSION, "awslogs_encoding", "aws_logs_encoding"),
            undated(EXTENSION, "azureauth", "azure_auth"),
            undated(EXTENSION, "cgroupruntime", "cgroup_runtime"),
            since(148, EXTENSION, "googlecloudlogentry_encoding", "google_cloud_logentry_encoding"));

    private Renames() {}

    private static Rename since(int minor, ComponentKind kind, String from, String to) {
        return new Rename(kind, from, to, new Version(0, minor, 0));
    }

    /** A rename whose release is not established: both names are taken as known in every version. */
    private static Rename undated(ComponentKind kind, String from, String to) {
        return new Rename(kind, from, to, null);
    }
}
