package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebServerModuleTest {

    private static final String HTTPD = "spec: {containers: [{name: app, image: 'httpd:2.4'}]}";
    private static final String NGINX = "spec: {containers: [{name: app, image: 'nginx:1.25.3'}]}";

    @Test
    void apacheGetsACopyOfItsConfigurationThatLoadsTheModule() {
        AgentPlan plan = AgentTrial.of(Language.APACHE_HTTPD, HTTPD).plan();

        assertThat(plan.initContainers())
                .extracting(step -> step.container().getName())
                .containsExactly("otel-agent-source-container-clone", "otel-agent-attach-apache");
        assertThat(plan.volumes())
                .extracting(Volume::getName)
                .containsExactly("otel-apache-conf-dir", "otel-apache-agent");
        assertThat(plan.mounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactly(
                        "/opt/opentelemetry-webserver/agent",
                        "/opt/opentelemetry-webserver/agent/logs",
                        "/usr/local/apache2/conf");
        Container copy = plan.initContainers().get(0).container();
        assertThat(copy.getImage()).isEqualTo("httpd:2.4");
        assertThat(copy.getCommand())
                .containsExactly("cp", "-r", "/usr/local/apache2/conf/.", "/opt/opentelemetry-webserver/source-conf");
    }

    @Test
    void theAgentIsReadOnlyButForItsLog() {
        assertThat(AgentTrial.of(Language.NGINX, NGINX).plan().mounts())
                .extracting(VolumeMount::getMountPath, VolumeMount::getReadOnly, VolumeMount::getSubPath)
                .startsWith(
                        tuple("/opt/opentelemetry-webserver/agent", true, null),
                        tuple("/opt/opentelemetry-webserver/agent/logs", null, "logs"));
    }

    @Test
    void theConfigurationOfApacheNamesLibrariesModuleAndSortedDirectives() {
        AgentPlan plan = AgentTrial.of(Language.APACHE_HTTPD, HTTPD)
                .spec("exporter: {endpoint: 'http://otel:4317'}\n"
                        + "apacheHttpd: {version: '2.2', attrs: [{name: ApacheModuleOtelMaxQueueSize, value: '4096'},"
                        + " {name: ApacheModuleServiceName, value: fixed}]}")
                .plan();

        assertThat(env(plan).get("OTEL_APACHE_AGENT_CONF"))
                .startsWith("LoadFile /opt/opentelemetry-webserver/agent/sdk_lib/lib/libopentelemetry_common.so\n")
                .endsWith("""
                        LoadModule otel_apache_module /opt/opentelemetry-webserver/agent/WebServerModule/Apache/libmod_apache_otel22.so
                        ApacheModuleEnabled ON
                        ApacheModuleOtelExporterEndpoint http://otel:4317
                        ApacheModuleOtelMaxQueueSize 4096
                        ApacheModuleOtelSpanExporter otlp
                        ApacheModuleResolveBackends ON
                        ApacheModuleServiceInstanceId $(APACHE_SERVICE_INSTANCE_ID)
                        ApacheModuleServiceName fixed
                        ApacheModuleServiceNamespace shop
                        ApacheModuleTraceAsError ON
                        """);
    }

    @Test
    void nginxIsTreatedAlikeAndFindsTheLibraries() {
        AgentPlan plan = AgentTrial.of(
                        Language.NGINX,
                        "spec: {containers: [{name: app, image: n, env: [{name: LD_LIBRARY_PATH, value: /opt}]}]}")
                .plan();

        assertThat(AgentTrial.values(plan.env()))
                .containsEntry("LD_LIBRARY_PATH", "/opt:/opt/opentelemetry-webserver/agent/sdk_lib/lib");
        assertThat(env(plan).get("OTEL_NGINX_AGENT_CONF"))
                .startsWith("NginxModuleEnabled ON;\n")
                .contains("NginxModuleServiceInstanceId $(OTEL_NGINX_SERVICE_INSTANCE_ID);\n");
        assertThat(plan.mounts()).extracting(VolumeMount::getMountPath).contains("/etc/nginx");
    }

    @Test
    void aLibraryPathThatCannotBeReadRefusesTheServer() {
        assertThat(AgentTrial.of(
                                Language.NGINX,
                                "spec: {containers: [{name: app, env: [{name: LD_LIBRARY_PATH,"
                                        + " valueFrom: {configMapKeyRef: {name: c, key: k}}}]}]}")
                        .refusal()
                        .rule())
                .hasToString("injection.unknown-value");
    }

    @Test
    void theServersOwnEnvironmentDecidesAndItsReferencesResolveBesideIt() {
        AgentPlan plan = AgentTrial.of(Language.NGINX, """
                        metadata: {annotations: {resource.opentelemetry.io/service.namespace: front}}
                        spec:
                          containers:
                            - name: app
                              image: n
                              env:
                                - {name: HOST, valueFrom: {fieldRef: {fieldPath: status.hostIP}}}
                                - {name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://$(HOST):4317'}
                                - {name: OTEL_SERVICE_NAME, value: my shop}
                                - {name: OTHER, value: o}
                        """).plan();

        assertThat(List.copyOf(env(plan).keySet()))
                .containsExactly("HOST", "OTEL_NGINX_SERVICE_INSTANCE_ID", "OTEL_NGINX_AGENT_CONF");
        assertThat(env(plan).get("OTEL_NGINX_AGENT_CONF"))
                .contains("NginxModuleOtelExporterEndpoint http://$(HOST):4317;\n")
                .contains("NginxModuleServiceName \"my shop\";\n")
                .contains("NginxModuleServiceNamespace front;\n");
    }

    @Test
    void theNodesAddressInTheEndpointResolvesBesideTheServer() {
        AgentPlan plan = AgentTrial.of(Language.APACHE_HTTPD, HTTPD)
                .spec("exporter: {endpoint: 'http://$(OTEL_NODE_IP):4317'}")
                .plan();

        assertThat(List.copyOf(env(plan).keySet())).containsSubsequence("OTEL_NODE_IP", "OTEL_APACHE_AGENT_CONF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/etc/nginx | true",
                "/etc/nginx/ | true",
                "/etc/nginx/nginx.conf | true",
                "/etc/nginx/conf.d | true",
                "/etc/nginx/certs | false",
                "/data/etc/nginx | false",
                "/etc | false",
                "/etc/nginx-old | false"
            })
    void onlyMountsThatWouldHideTheChangesGiveWay(String path, boolean givesWay) {
        AgentPlan plan = AgentTrial.of(
                        Language.NGINX,
                        "spec: {containers: [{name: app, image: n, volumeMounts: [{name: v, mountPath: %s}]}]}"
                                .formatted(path))
                .plan();

        assertThat(plan.unmounted()).isEqualTo(givesWay ? List.of(path) : List.of());
        assertThat(plan.mounts()).extracting(VolumeMount::getMountPath).contains("/etc/nginx");
        assertThat(plan.initContainers().get(0).container().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactly(path, "/opt/opentelemetry-webserver/source-conf");
    }

    @Test
    void whatTheUserSaysNeverBecomesPartOfAScript() {
        AgentPlan plan = AgentTrial.of(Language.NGINX, NGINX)
                .spec("nginx: {configFile: '/conf/a$(touch x).conf'}")
                .plan();

        assertThat(plan.initContainers()).allSatisfy(step -> {
            List<String> command = step.container().getCommand();
            assertThat(command.subList(0, 2)).containsExactly("/bin/sh", "-c");
            assertThat(command.get(2)).doesNotContain("touch");
        });
    }

    @Test
    void aSecondServerOfThePodGetsNamesOfItsOwn() {
        AgentPlan first = AgentTrial.of(Language.APACHE_HTTPD, HTTPD).plan();
        String pod = Trees.json(Map.of(
                "spec",
                Map.of(
                        "containers",
                        List.of(
                                Map.of("name", "app", "volumeMounts", first.mounts()),
                                Map.of("name", "web", "image", "nginx:1")),
                        "initContainers",
                        first.initContainers().stream()
                                .map(AgentPlan.InitStep::container)
                                .toList(),
                        "volumes",
                        first.volumes())));

        AgentPlan second = AgentTrial.of(Language.NGINX, pod).container("web").plan();

        assertThat(second.initContainers())
                .extracting(step -> step.container().getName())
                .containsExactly("otel-agent-source-container-clone-web", "otel-agent-attach-nginx-web");
        assertThat(second.volumes())
                .extracting(Volume::getName)
                .containsExactly("otel-nginx-conf-dir-web", "otel-nginx-agent-web");
        AgentPlan again = AgentTrial.of(Language.APACHE_HTTPD, pod).plan();
        assertThat(again.initContainers()).isEmpty();
        assertThat(again.volumes()).isEmpty();
        assertThat(again.mounts()).isEmpty();
    }

    @Test
    void theInitContainersAreWhoTheServerIsWithoutItsPrivileges() {
        AgentPlan plan = AgentTrial.of(
                        Language.NGINX,
                        "spec: {containers: [{name: app, securityContext: {runAsUser: 101, privileged: true}}]}")
                .plan();

        assertThat(plan.initContainers()).allSatisfy(step -> {
            assertThat(step.container().getSecurityContext().getRunAsUser()).isEqualTo(101);
            assertThat(step.container().getSecurityContext().getPrivileged()).isNull();
        });
        assertThat(AgentTrial.of(Language.NGINX, NGINX).plan().initContainers())
                .allSatisfy(step ->
                        assertThat(step.container().getSecurityContext()).isNull());
    }

    @Test
    void aServerWhoseUserNobodyTellsIsRefusedWhereRootIsForbidden() {
        assertThat(AgentTrial.of(
                                Language.APACHE_HTTPD,
                                "spec: {securityContext: {runAsNonRoot: true}, containers: [{name: app}]}")
                        .refusal()
                        .rule())
                .hasToString("injection.unknown-user");
    }

    @Test
    void anInitContainerIsNoWebServer() {
        assertThat(AgentTrial.of(Language.NGINX, "spec: {initContainers: [{name: app}], containers: [{name: x}]}")
                        .refusal()
                        .rule())
                .hasToString("injection.init-container");
    }

    private static Map<String, String> env(AgentPlan plan) {
        return AgentTrial.values(plan.initContainers().get(1).container().getEnv());
    }
}
