package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.AgentPlan.InitStep;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CopiedAgentTest {

    private static final String APP = "spec: {containers: [{name: app, image: 'app:1'}]}";

    @Test
    void javaLoadsTheAgentFromAFolderOfItsContainer() {
        AgentPlan plan = AgentTrial.of(Language.JAVA, app("[{name: JAVA_TOOL_OPTIONS, value: -Xmx1g}]"))
                .plan();

        assertThat(AgentTrial.values(plan.env()))
                .containsEntry(
                        "JAVA_TOOL_OPTIONS", "-Xmx1g -javaagent:/otel-auto-instrumentation-java-app/javaagent.jar");
        assertThat(plan.mounts()).singleElement().satisfies(mount -> {
            assertThat(mount.getMountPath()).isEqualTo("/otel-auto-instrumentation-java-app");
            assertThat(mount.getReadOnly()).isTrue();
        });
        assertThat(only(plan).getCommand())
                .containsExactly("cp", "/javaagent.jar", "/otel-auto-instrumentation-java/javaagent.jar");
        assertThat(only(plan).getImage()).endsWith("autoinstrumentation-java:2.30.0");
        assertThat(plan.volumes()).singleElement().satisfies(volume -> {
            assertThat(volume.getName()).isEqualTo("opentelemetry-auto-instrumentation-java");
            assertThat(volume.getEmptyDir().getSizeLimit()).hasToString("200Mi");
        });
    }

    @Test
    void theOrderOfTheJavaEnvironmentIsThatOfTheGoOperator() {
        AgentPlan plan = AgentTrial.of(Language.JAVA, app("[{name: USER, value: u}]"))
                .spec("""
                        exporter: {endpoint: 'http://otel:4317'}
                        env: [{name: COMMON, value: c}]
                        java: {env: [{name: LANG, value: l}]}""")
                .plan();

        assertThat(plan.env())
                .extracting(EnvVar::getName)
                .containsExactly(
                        "OTEL_NODE_IP",
                        "OTEL_POD_IP",
                        "USER",
                        "LANG",
                        "COMMON",
                        "JAVA_TOOL_OPTIONS",
                        "OTEL_SERVICE_NAME",
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "OTEL_RESOURCE_ATTRIBUTES_POD_NAME",
                        "OTEL_RESOURCE_ATTRIBUTES_NODE_NAME",
                        "OTEL_RESOURCE_ATTRIBUTES");
    }

    @Test
    void extensionsAreCopiedAfterTheAgentWithTheSamePullPolicy() {
        AgentPlan plan = AgentTrial.of(Language.JAVA, APP)
                .spec(
                        "imagePullPolicy: Always\njava: {extensions: [{image: 'ext:1', dir: /ext}, {image: 'ext:2', dir: /b}]}")
                .plan();

        assertThat(plan.initContainers())
                .extracting(step -> step.container().getName())
                .containsExactly(
                        "opentelemetry-auto-instrumentation-java",
                        "opentelemetry-auto-instrumentation-extension-0",
                        "opentelemetry-auto-instrumentation-extension-1");
        assertThat(plan.initContainers())
                .allSatisfy(step ->
                        assertThat(step.container().getImagePullPolicy()).isEqualTo("Always"));
        assertThat(plan.initContainers().get(1).container().getCommand())
                .containsExactly("cp", "-r", "/ext/.", "/otel-auto-instrumentation-java/extensions");
        assertThat(AgentTrial.values(plan.env()).get("JAVA_TOOL_OPTIONS"))
                .endsWith("-Dotel.javaagent.extensions=/otel-auto-instrumentation-java-app/extensions");
    }

    @Test
    void anExtensionWithoutFolderRefusesTheAgentAndNothingIsLeftOfIt() {
        assertThat(AgentTrial.of(Language.JAVA, APP)
                        .spec("java: {extensions: [{image: 'ext:1'}]}")
                        .refusal()
                        .rule())
                .hasToString("injection.incomplete-extension");
    }

    @Test
    void nodejsRequiresTheAgentAndSendsMetrics() {
        assertThat(values(Language.NODEJS, "[{name: NODE_OPTIONS, value: --max-old-space-size=64}]"))
                .containsEntry(
                        "NODE_OPTIONS",
                        "--max-old-space-size=64 --require /otel-auto-instrumentation-nodejs/autoinstrumentation.js")
                .containsEntry("OTEL_METRICS_EXPORTER", "otlp");
    }

    @Test
    void pythonFindsTheStarterFirst() {
        assertThat(values(Language.PYTHON, "[{name: PYTHONPATH, value: /app/lib}]"))
                .containsEntry(
                        "PYTHONPATH",
                        "/otel-auto-instrumentation-python/opentelemetry/instrumentation/auto_instrumentation"
                                + ":/app/lib:/otel-auto-instrumentation-python")
                .containsEntry("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    }

    @Test
    void theSearchPathOfTheInstrumentationIsSurroundedToo() {
        AgentPlan plan = AgentTrial.of(Language.PYTHON, APP)
                .spec("env: [{name: PYTHONPATH, value: /common}, {name: OTEL_METRICS_EXPORTER, value: none}]")
                .plan();

        assertThat(AgentTrial.values(plan.env()).get("PYTHONPATH")).contains(":/common:");
        assertThat(AgentTrial.values(plan.env())).containsEntry("OTEL_METRICS_EXPORTER", "none");
    }

    @Test
    void pythonForMuslIsCopiedFromItsOwnFolder() {
        assertThat(only(AgentTrial.of(Language.PYTHON, APP).variant("musl").plan())
                        .getCommand())
                .containsExactly("cp", "-r", "/autoinstrumentation-musl/.", "/otel-auto-instrumentation-python");
        assertThat(only(AgentTrial.of(Language.PYTHON, APP).plan()).getCommand())
                .contains("/autoinstrumentation/.");
    }

    @ParameterizedTest
    @CsvSource({"PYTHON, alpine, glibc` or `musl", "DOTNET, win-x64, linux-x64` or `linux-musl-x64"})
    void anUnknownPlatformIsRefusedWithThoseThatAreKnown(Language language, String platform, String known) {
        Refusal refusal = AgentTrial.of(language, APP).variant(platform).refusal();

        assertThat(refusal.rule()).hasToString("injection.unknown-platform");
        assertThat(refusal.remedy()).contains(known);
    }

    @Test
    void dotnetLoadsProfilerHooksAndAssemblies() {
        assertThat(values(Language.DOTNET, "[{name: DOTNET_STARTUP_HOOKS, value: /mine.dll}]"))
                .containsEntry("CORECLR_ENABLE_PROFILING", "1")
                .containsEntry("CORECLR_PROFILER", "{918728DD-259F-4A6A-AC2B-B85E1B658318}")
                .containsEntry(
                        "DOTNET_STARTUP_HOOKS",
                        "/mine.dll:/otel-auto-instrumentation-dotnet/net/OpenTelemetry.AutoInstrumentation.StartupHook.dll")
                .containsEntry("DOTNET_ADDITIONAL_DEPS", "/otel-auto-instrumentation-dotnet/AdditionalDeps")
                .containsEntry("OTEL_DOTNET_AUTO_HOME", "/otel-auto-instrumentation-dotnet")
                .containsEntry("DOTNET_SHARED_STORE", "/otel-auto-instrumentation-dotnet/store");
    }

    @ParameterizedTest
    @CsvSource({
        "dotnet:1.16.0, linux-x64, linux",
        "dotnet:1.17.0-1, linux-musl-x64, linux-musl",
        "dotnet:1.2.0, linux-x64, linux-x64",
        "dotnet:1.2.0, linux-musl-x64, linux-musl-x64",
        "dotnet@sha256:ab, linux-x64, linux-x64",
    })
    void theProfilerOfDotnetLiesWhereItsVersionHasIt(String image, String platform, String folder) {
        AgentPlan plan = AgentTrial.of(Language.DOTNET, APP)
                .spec("dotnet: {image: '%s'}".formatted(image))
                .variant(platform)
                .plan();

        assertThat(AgentTrial.values(plan.env()))
                .containsEntry(
                        "CORECLR_PROFILER_PATH",
                        "/otel-auto-instrumentation-dotnet/" + folder + "/OpenTelemetry.AutoInstrumentation.Native.so");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JAVA | JAVA_TOOL_OPTIONS | -javaagent:/opt/opentelemetry-javaagent.jar",
                "NODEJS | NODE_OPTIONS | --require @opentelemetry/auto-instrumentations-node/register",
                "PYTHON | PYTHONPATH | /usr/lib/opentelemetry/instrumentation/auto_instrumentation",
                "DOTNET | CORECLR_PROFILER | {846F5F1C-F9AE-4B07-969E-05C26BC060D8}",
                "DOTNET | OTEL_DOTNET_AUTO_HOME | /opt/otel"
            })
    void aTargetThatLoadsSuchAnAgentAlreadyIsRefused(Language language, String variable, String value) {
        assertThat(AgentTrial.of(language, app("[{name: %s, value: '%s'}]".formatted(variable, value)))
                        .refusal()
                        .rule())
                .hasToString("injection.other-agent");
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, JAVA_TOOL_OPTIONS",
        "NODEJS, NODE_OPTIONS",
        "PYTHON, PYTHONPATH",
        "DOTNET, DOTNET_STARTUP_HOOKS",
        "DOTNET, DOTNET_ADDITIONAL_DEPS",
        "DOTNET, DOTNET_SHARED_STORE"
    })
    void aValueThatCannotBeReadIsNotOverwritten(Language language, String variable) {
        String source = "valueFrom: {secretKeyRef: {name: s, key: k}}";

        assertThat(AgentTrial.of(language, app("[{name: %s, %s}]".formatted(variable, source)))
                        .refusal()
                        .rule())
                .hasToString("injection.unknown-value");
        assertThat(AgentTrial.of(language, APP)
                        .spec("env: [{name: %s, %s}]".formatted(variable, source))
                        .refusal()
                        .rule())
                .hasToString("injection.unknown-value");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"JAVA", "NODEJS", "PYTHON", "DOTNET"})
    void whatWasPlannedOnceIsNotPlannedAgain(Language language) {
        AgentPlan first = AgentTrial.of(language, APP).plan();
        String again = Trees.json(Map.of(
                "spec",
                Map.of(
                        "containers",
                        List.of(Map.of(
                                "name", "app", "image", "app:1", "env", first.env(), "volumeMounts", first.mounts())),
                        "initContainers",
                        first.initContainers().stream().map(InitStep::container).toList(),
                        "volumes",
                        first.volumes())));

        AgentPlan second = AgentTrial.of(language, again).plan();

        assertThat(second.env()).isEqualTo(first.env());
        assertThat(second.mounts()).isEmpty();
        assertThat(second.volumes()).isEmpty();
        assertThat(second.initContainers()).isEmpty();
    }

    @Test
    void anInitContainerIsPrecededByTheAgent() {
        AgentPlan plan = AgentTrial.of(
                        Language.PYTHON,
                        "spec: {initContainers: [{name: setup, image: 's:1'}], containers: [{name: app, image: a}]}")
                .container("setup")
                .plan();

        assertThat(plan.initContainers())
                .singleElement()
                .satisfies(step -> assertThat(step.before()).isEqualTo("setup"));
    }

    @Test
    void theAgentIsCopiedByTheUserOfTheApplicationWithoutItsPrivileges() {
        AgentPlan plan = AgentTrial.of(
                        Language.JAVA,
                        "spec: {containers: [{name: app, image: a, securityContext: {runAsUser: 1000, privileged: true,"
                                + " runAsNonRoot: true, capabilities: {add: [SYS_PTRACE]}}}]}")
                .plan();

        assertThat(only(plan).getSecurityContext()).satisfies(security -> {
            assertThat(security.getRunAsUser()).isEqualTo(1000);
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getPrivileged()).isNull();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getCapabilities().getAdd()).isEmpty();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        });
    }

    @Test
    void whereRootIsForbiddenAnImageOfRootIsRunByNobody() {
        String pod = "spec: {securityContext: {runAsNonRoot: true%s}, containers: [{name: app, image: a}]}";

        assertThat(only(AgentTrial.of(Language.JAVA, pod.formatted("")).plan())
                        .getSecurityContext()
                        .getRunAsUser())
                .isEqualTo(65532);
        assertThat(only(AgentTrial.of(Language.JAVA, pod.formatted(", runAsUser: 5"))
                                .plan())
                        .getSecurityContext()
                        .getRunAsUser())
                .isNull();
    }

    @Test
    void theSecuritySettingsOfTheInstrumentationAreTakenAsTheyAre() {
        AgentPlan plan = AgentTrial.of(Language.JAVA, APP)
                .spec("initContainerSecurityContext: {runAsUser: 7}")
                .plan();

        assertThat(only(plan).getSecurityContext().getRunAsUser()).isEqualTo(7);
        assertThat(only(plan).getSecurityContext().getCapabilities()).isNull();
    }

    @Test
    void aRequestNeverExceedsItsLimit() {
        assertThat(resources("requests: {memory: 1Gi}")).isEqualTo("limits {cpu=500m}, requests {cpu=50m, memory=1Gi}");
        assertThat(resources("limits: {memory: 16Mi}"))
                .isEqualTo("limits {cpu=500m, memory=16Mi}, requests {cpu=50m, memory=16Mi}");
        assertThat(resources("limits: {}"))
                .isEqualTo("limits {cpu=500m, memory=256Mi}, requests {cpu=50m, memory=64Mi}");
    }

    @Test
    void aClaimTemplateMakesTheVolumeOfTheAgent() {
        AgentPlan plan = AgentTrial.of(Language.NODEJS, APP)
                .spec("nodejs: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce]}}}")
                .plan();

        assertThat(plan.volumes()
                        .get(0)
                        .getEphemeral()
                        .getVolumeClaimTemplate()
                        .getSpec()
                        .getAccessModes())
                .containsExactly("ReadWriteOnce");
        assertThat(plan.volumes().get(0).getEmptyDir()).isNull();
    }

    @Test
    void theSizeOfTheVolumeIsTheUsers() {
        AgentPlan plan = AgentTrial.of(Language.NODEJS, APP)
                .spec("nodejs: {volumeLimitSize: 1Gi}")
                .plan();

        assertThat(plan.volumes().get(0).getEmptyDir().getSizeLimit()).hasToString("1Gi");
    }

    @Test
    void aVolumeOrMountOfTheUserInThePlaceOfTheAgentsIsARefusal() {
        assertThat(AgentTrial.of(
                                Language.JAVA,
                                "spec: {volumes: [{name: opentelemetry-auto-instrumentation-java, emptyDir: {}}],"
                                        + " containers: [{name: app, image: a}]}")
                        .refusal()
                        .rule())
                .hasToString("injection.name-taken");
        assertThat(AgentTrial.of(
                                Language.NODEJS,
                                "spec: {containers: [{name: app, image: a, volumeMounts:"
                                        + " [{name: mine, mountPath: /otel-auto-instrumentation-nodejs}]}]}")
                        .refusal()
                        .rule())
                .hasToString("injection.mount-path-taken");
    }

    @Test
    void withoutAnyImageThereIsNoAgent() {
        InjectionSettings defaults = InjectionSettings.defaults();
        InjectionSettings bare = new InjectionSettings(
                new TreeMap<>(),
                defaults.languages(),
                List.of(),
                true,
                defaults.crossNamespace(),
                false,
                defaults.excludedNamespaces(),
                null,
                defaults.environmentLimit(),
                true);

        assertThat(AgentTrial.of(Language.JAVA, APP)
                        .context(InjectionContext.of(Trial.namespace(), bare))
                        .refusal()
                        .rule())
                .hasToString("injection.no-image");
    }

    private static String resources(String written) {
        var resources = only(AgentTrial.of(Language.JAVA, APP)
                        .spec("java: {resources: {%s}}".formatted(written))
                        .plan())
                .getResources();
        return "limits " + resources.getLimits() + ", requests " + resources.getRequests();
    }

    private static Map<String, String> values(Language language, String env) {
        return AgentTrial.values(AgentTrial.of(language, app(env)).plan().env());
    }

    private static Container only(AgentPlan plan) {
        assertThat(plan.initContainers()).hasSize(1);
        return plan.initContainers().get(0).container();
    }

    private static String app(String env) {
        return "spec: {containers: [{name: app, image: 'app:1', env: %s}]}".formatted(env);
    }
}
