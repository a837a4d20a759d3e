package dev.otelop.catalog;

import dev.otelop.config.ComponentKind;
import java.util.List;

/** The extensions, under their newest names. */
final class ExtensionTypes {

    private static final Rows IN = new Rows(ComponentKind.EXTENSION);

    static final List<Knowledge> ALL = List.of(
            IN.k8sToo("ack"),
            IN.contrib("asapclient"),
            IN.contrib("avro_log_encoding"),
            IN.contrib("aws_logs_encoding"),
            IN.contrib("awscloudwatchmetricstreams_encoding"),
            IN.contrib("awsproxy"),
            IN.contrib("azure_auth"),
            IN.contrib("azure_encoding"),
            IN.k8sToo("basicauth"),
            IN.k8sToo("bearertokenauth"),
            IN.contrib("cfgarden_observer"),
            IN.contrib("cgroup_runtime"),
            IN.contrib("datadog"),
            IN.contrib("db_storage"),
            IN.contrib("docker_observer"),
            IN.contrib("ecs_observer"),
            IN.k8sToo("file_storage"),
            IN.contrib("google_cloud_logentry_encoding"),
            IN.contrib("googleclientauth"),
            IN.k8sToo("headers_setter"),
            IN.all("health_check"),
            IN.contrib("healthcheckv2"),
            IN.k8sToo("host_observer"),
            IN.k8sToo("http_forwarder"),
            IN.contrib("jaeger_encoding"),
            IN.contrib("jaegerremotesampling"),
            IN.contrib("json_log_encoding"),
            IN.k8sToo("k8s_leader_elector"),
            IN.k8sToo("k8s_observer"),
            IN.contrib("kafkatopics_observer"),
            IN.contrib("mcp"),
            IN.coreOnly("memory_limiter"),
            IN.k8sToo("oauth2client"),
            IN.k8sToo("oidc"),
            IN.k8sToo("opamp"),
            IN.contrib("otlp_encoding"),
            IN.all("pprof"),
            IN.contrib("redis_storage"),
            IN.contrib("remotetap"),
            IN.contrib("sigv4auth"),
            IN.contrib("skywalking_encoding"),
            IN.contrib("solarwindsapmsettings"),
            IN.contrib("sumologic"),
            IN.contrib("text_encoding"),
            IN.contrib("zipkin_encoding"),
            IN.all("zpages"));

    private ExtensionTypes() {}
}
