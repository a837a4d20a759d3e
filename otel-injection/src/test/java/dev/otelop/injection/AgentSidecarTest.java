package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSidecarTest {

    private static final String APP = "spec: {containers: [{name: app, image: 'app:1', env: [{name: A, value: a}]}]}";

    @Test
    void theAgentWatchesTheExecutableFromBesideTheApplication() {
        AgentPlan plan = AgentTrial.of(Language.GO, APP).variant("/app/main").plan();

        assertThat(plan.sharesProcesses()).isTrue();
        assertThat(AgentTrial.values(plan.env())).containsExactly(Map.entry("A", "a"));
        assertThat(plan.mounts()).isEmpty();
        assertThat(plan.volumes()).singleElement().satisfies(volume -> {
            assertThat(volume.getName()).isEqualTo("kernel-debug");
            assertThat(volume.getHostPath().getPath()).isEqualTo("/sys/kernel/debug");
        });
        Container agent = only(plan);
        assertThat(agent.getName()).isEqualTo("opentelemetry-auto-instrumentation");
        assertThat(agent.getSecurityContext().getPrivileged()).isTrue();
        assertThat(agent.getSecurityContext().getRunAsUser()).isZero();
        assertThat(AgentTrial.values(agent.getEnv()))
                .containsEntry("OTEL_GO_AUTO_TARGET_EXE", "/app/main")
                .containsEntry("OTEL_SERVICE_NAME", "app")
                .containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel:4317")
                .doesNotContainKey("A");
        assertThat(AgentTrial.values(agent.getEnv()).get("OTEL_RESOURCE_ATTRIBUTES"))
                .contains("k8s.container.name=app", "service.version=1");
    }

    @Test
    void theAnnotationIsMoreSpecificThanTheInstrumentation() {
        AgentTrial trial =
                AgentTrial.of(Language.GO, APP).spec("go: {env: [{name: OTEL_GO_AUTO_TARGET_EXE, value: /generic}]}");

        assertThat(AgentTrial.values(only(trial.plan()).getEnv())).containsEntry("OTEL_GO_AUTO_TARGET_EXE", "/generic");
        assertThat(AgentTrial.values(only(trial.variant("/mine").plan()).getEnv()))
                .containsEntry("OTEL_GO_AUTO_TARGET_EXE", "/mine");
    }

    @Test
    void theSecuritySettingsOfTheInstrumentationReplaceThePrivileges() {
        AgentPlan plan = AgentTrial.of(Language.GO, APP)
                .variant("/app")
                .spec("go: {securityContext: {capabilities: {add: [SYS_PTRACE]}}}")
                .plan();

        assertThat(only(plan).getSecurityContext().getPrivileged()).isNull();
    }

    @Test
    void theAgentIsRootEvenWhereThePodIsNot() {
        AgentPlan plan = AgentTrial.of(
                        Language.GO, "spec: {securityContext: {runAsNonRoot: true}, containers: [{name: app}]}")
                .variant("/app")
                .plan();

        assertThat(only(plan).getSecurityContext().getRunAsNonRoot()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spec: {shareProcessNamespace: false, containers: [{name: app}]} | /app | injection.separate-processes",
                "spec: {containers: [{name: app}]} | - | injection.no-target-executable",
                "spec: {containers: [{name: x}], initContainers: [{name: app}]} | /app | injection.init-container",
                "spec: {containers: [{name: app}], volumes: [{name: kernel-debug, emptyDir: {}}]} | /app | injection.name-taken"
            })
    void whatTheAgentCannotWatchIsRefusedWithTheReason(String pod, String executable, String rule) {
        AgentTrial trial = AgentTrial.of(Language.GO, pod);

        assertThat((executable.equals("-") ? trial : trial.variant(executable))
                        .refusal()
                        .rule())
                .hasToString(rule);
    }

    @Test
    void aHostPathOfTheSameFolderIsShared() {
        AgentPlan plan = AgentTrial.of(
                        Language.GO,
                        "spec: {containers: [{name: app}], volumes:"
                                + " [{name: kernel-debug, hostPath: {path: /sys/kernel/debug, type: ''}}]}")
                .variant("/app")
                .plan();

        assertThat(plan.volumes()).isEmpty();
        assertThat(plan.containers()).hasSize(1);
    }

    @Test
    void aPodThatSeesTheProcessesOfItsHostSharesNoneOfItsOwn() {
        AgentPlan plan = AgentTrial.of(Language.GO, "spec: {hostPID: true, containers: [{name: app}]}")
                .variant("/app")
                .plan();

        assertThat(plan.sharesProcesses()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Never", "OnFailure"})
    void besideAJobTheAgentEndsWithIt(String policy) {
        AgentPlan plan = AgentTrial.of(
                        Language.GO, "spec: {restartPolicy: %s, containers: [{name: app}]}".formatted(policy))
                .variant("/app")
                .plan();

        assertThat(plan.containers()).isEmpty();
        assertThat(plan.initContainers())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.container().getRestartPolicy()).isEqualTo("Always"));
    }

    @Test
    void whatTheApplicationSaysAboutItselfIsToldToTheAgent() {
        AgentPlan plan = AgentTrial.of(Language.GO, """
                        spec:
                          containers:
                            - name: app
                              env:
                                - {name: TEAM, value: carts}
                                - {name: OTEL_SERVICE_NAME, value: mine}
                                - {name: OTEL_RESOURCE_ATTRIBUTES, value: team=$(TEAM)}
                                - {name: OTHER, value: o}
                        """).variant("/app").plan();

        Map<String, String> env = AgentTrial.values(only(plan).getEnv());
        assertThat(env).containsEntry("OTEL_SERVICE_NAME", "mine").doesNotContainKey("OTHER");
        assertThat(env.get("OTEL_RESOURCE_ATTRIBUTES")).startsWith("team=$(TEAM),k8s.");
        assertThat(List.copyOf(env.keySet())).containsSubsequence("TEAM", "OTEL_RESOURCE_ATTRIBUTES");
    }

    @Test
    void whatMayComeFromASecretIsNotedButIsNoReasonToRefuse() {
        AgentPlan plan = AgentTrial.of(
                        Language.GO, "spec: {containers: [{name: app, envFrom: [{secretRef: {name: login}}]}]}")
                .variant("/app")
                .plan();

        assertThat(plan.notes())
                .filteredOn(note -> note.rule() == InjectionRule.NOT_TOLD)
                .hasSize(2)
                .allMatch(note -> note.message().contains("Secret `login`"));
    }

    @Test
    void anAgentThatIsThereIsNotAddedAgainAndWatchesNoOtherContainer() {
        String agent = "{name: opentelemetry-auto-instrumentation, env:"
                + " [{name: OTEL_RESOURCE_ATTRIBUTES, value: 'a=b,k8s.container.name=app'}]}";
        String pod = "spec: {containers: [{name: app}, {name: other}, %s]}".formatted(agent);

        assertThat(AgentTrial.of(Language.GO, pod).variant("/app").plan().containers())
                .isEmpty();
        assertThat(AgentTrial.of(Language.GO, pod)
                        .container("other")
                        .variant("/app")
                        .refusal()
                        .rule())
                .hasToString("injection.second-go-target");
    }

    private static Container only(AgentPlan plan) {
        assertThat(plan.containers()).hasSize(1);
        return plan.containers().get(0);
    }
}
