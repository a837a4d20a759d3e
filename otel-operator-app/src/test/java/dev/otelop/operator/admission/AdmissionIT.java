package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.cluster.CommandResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real API server does with custom resources while our webhooks are registered, and who refuses what. */
class AdmissionIT {

    private static AdmissionCluster cluster;

    private String namespace;

    @BeforeAll
    static void register() {
        cluster = AdmissionCluster.withCrds();
        cluster.startWebhooks();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void newNamespace() {
        namespace = cluster.namespace();
    }

    @Test
    void aValidCollectorIsAdmittedWithoutAWord() {
        CommandResult result = apply(CollectorYaml.named("valid").text());

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theSchemaRefusesAnUnknownMode() {
        assertThat(refusal(
                        CollectorYaml.named("bad-mode").withSpec("mode: daemon").text()))
                .satisfies(Refusal::cameFromTheSchema)
                .satisfies(refusal ->
                        assertThat(refusal.message()).contains("spec.mode").contains("\"daemon\""));
    }

    @Test
    void theSchemaRefusesZeroReplicas() {
        assertThat(refusal(CollectorYaml.named("none").withSpec("replicas: 0").text()))
                .satisfies(Refusal::cameFromTheSchema)
                .satisfies(refusal -> assertThat(refusal.message()).contains("spec.replicas"));
    }

    @Test
    void aCelRuleRefusesAChangeOfMode() {
        apply(CollectorYaml.named("mode").withSpec("mode: deployment").text()).orFail();

        assertThat(refusal(
                        CollectorYaml.named("mode").withSpec("mode: daemonset").text()))
                .satisfies(Refusal::cameFromTheSchema)
                .satisfies(refusal ->
                        assertThat(refusal.message()).contains("spec").contains("mode cannot be changed"));
    }

    @Test
    void theWebhookRefusesAnEmptyConfiguration() {
        assertThat(refusal(CollectorYaml.named("empty").textWithConfig("\"\"")))
                .satisfies(Refusal::cameFromTheWebhook)
                .satisfies(refusal -> assertThat(refusal.message()).contains("spec.config"));
    }

    @Test
    void theWebhookRefusesAMissingConfiguration() {
        assertThat(refusal(CollectorYaml.named("missing").textWithConfig("null")))
                .satisfies(refusal -> assertThat(refusal.message()).contains("spec.config"));
    }

    @Test
    void theWebhookRefusesBrokenYamlAndNamesTheLine() {
        String broken = "|\n    receivers:\n      otlp:\n      protocols: [grpc\n    exporters:\n";

        assertThat(refusal(CollectorYaml.named("broken").textWithConfig(broken)))
                .satisfies(Refusal::cameFromTheWebhook)
                .satisfies(refusal -> assertThat(refusal.message()).containsPattern("spec\\.config:[34]:\\d+"));
    }

    @Test
    void theWebhookRefusesAnUndefinedReceiverAndNamesThePlace() {
        assertThat(refusal(CollectorYaml.named("undefined").withReceiver("oltp").text()))
                .satisfies(Refusal::cameFromTheWebhook)
                .satisfies(refusal -> assertThat(refusal.message())
                        .contains("spec.config.service.pipelines.traces.receivers[0]")
                        .contains("did you mean `otlp`?"));
    }

    @Test
    void kubectlShowsEachErrorWithItsPlace() {
        CommandResult result =
                apply(CollectorYaml.named("undefined").withReceiver("oltp").text());

        assertThat(result.exit()).isNotZero();
        assertThat(result.err())
                .contains("is invalid")
                .contains("spec.config.service.pipelines.traces.receivers[0]")
                .contains("did you mean `otlp`?");
    }

    @Test
    void theWebhookJudgesTheOlderVersionToo() {
        String old = CollectorYaml.named("old")
                .inVersion("v1alpha1")
                .withReceiver("oltp")
                .text();

        assertThat(refusal(old)).satisfies(Refusal::cameFromTheWebhook);
    }

    @Test
    void theWebhookRefusesASamplerArgumentThatIsNoRatio() {
        assertThat(refusal("""
                        apiVersion: opentelemetry.io/v1alpha1
                        kind: Instrumentation
                        metadata:
                          name: sampled
                        spec:
                          exporter:
                            endpoint: http://gateway:4317
                          sampler:
                            type: traceidratio
                            argument: "25"
                        """))
                .satisfies(Refusal::cameFromTheWebhook)
                .satisfies(refusal -> assertThat(refusal.message()).contains("spec.sampler.argument"));
    }

    @Test
    void theWebhookRefusesABridgeThatCallsNobody() {
        assertThat(refusal("""
                        apiVersion: opentelemetry.io/v1alpha1
                        kind: OpAMPBridge
                        metadata:
                          name: lonely
                        spec:
                          endpoint: "not a url"
                          capabilities: {}
                        """))
                .satisfies(Refusal::cameFromTheWebhook)
                .satisfies(refusal -> assertThat(refusal.message()).contains("spec.endpoint"));
    }

    @Test
    void adviceIsShownAsAWarningAndTheCollectorIsAdmitted() {
        CommandResult result = apply(CollectorYaml.named("advised")
                .withMetadata("annotations: {otelop.dev/validation: warn}")
                .withReceiver("oltp")
                .text());

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("Warning: spec.config.service.pipelines.traces.receivers[0]");
    }

    @Test
    void anUnchangedSpecPassesWhateverItsWorth() {
        storeBroken("unchanged");

        CommandResult labelled =
                cluster.kubectl("label", "-n", namespace, "opentelemetrycollectors/unchanged", "team=a");

        assertThat(labelled.exit()).as(labelled.err()).isZero();
    }

    @Test
    void anErrorThatWasThereIsAWarningAndANewOneIsRefused() {
        storeBroken("ratchet");

        CommandResult scaled = patch("ratchet", "{\"spec\":{\"replicas\":3}}");
        CommandResult broken = patch("ratchet", "{\"spec\":{\"env\":[{\"name\":\"A\"},{\"name\":\"A\"}]}}");

        assertThat(scaled.exit()).as(scaled.err()).isZero();
        assertThat(scaled.err()).contains("Warning: spec.config.service.pipelines.traces.receivers[0]");
        assertThat(broken.exit()).isNotZero();
        assertThat(broken.err()).contains("spec.env");
    }

    @Test
    void anObjectThatIsBeingDeletedPasses() {
        apply(CollectorYaml.named("held")
                        .withMetadata("finalizers: [example.com/hold]")
                        .text())
                .orFail();
        cluster.kubectl("delete", "-n", namespace, "opentelemetrycollectors/held", "--wait=false")
                .orFail();

        CommandResult emptied = patch("held", "{\"spec\":{\"config\":\"\"}}");
        CommandResult released = patch("held", "{\"metadata\":{\"finalizers\":null}}");

        assertThat(emptied.exit()).as(emptied.err()).isZero();
        assertThat(released.exit()).as(released.err()).isZero();
        assertThat(cluster.kubectl("get", "-n", namespace, "opentelemetrycollectors", "-o", "name")
                        .out())
                .isEmpty();
    }

    /** A collector whose stored configuration is wrong: its author was warned only, and is no longer. */
    private void storeBroken(String name) {
        apply(CollectorYaml.named(name)
                        .withMetadata("annotations: {otelop.dev/validation: warn}")
                        .withReceiver("oltp")
                        .text())
                .orFail();
        cluster.kubectl("annotate", "-n", namespace, "opentelemetrycollectors/" + name, "otelop.dev/validation-")
                .orFail();
    }

    private CommandResult apply(String yaml) {
        return cluster.apply(namespace, yaml);
    }

    private CommandResult patch(String name, String patch) {
        return cluster.kubectl(
                "patch", "-n", namespace, "opentelemetrycollectors/" + name, "--type=merge", "-p", patch);
    }

    private Refusal refusal(String yaml) {
        return cluster.refusal(namespace, yaml);
    }
}
