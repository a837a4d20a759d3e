package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.otelop.operator.platform.LenientSerialization;
import dev.otelop.resources.RenderContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final List<AdmittedKind<?>> kinds = AdmittedKinds.all(RenderContext::defaults);

    @Test
    void everyWebhookIsAskedOnce() {
        List<String> served = new ArrayList<>();

        WarmUp.of(
                kinds,
                new AdmissionHandler(
                        ValidatedKind.all(kinds, new LenientSerialization()),
                        (webhook, code, took) -> served.add(webhook + " " + code)));

        assertThat(served)
                .containsExactly(
                        "/validate-opentelemetry-io-v1alpha1-instrumentation 200",
                        "/validate-opentelemetry-io-v1alpha1-opampbridge 200",
                        "/validate-opentelemetry-io-v1beta1-opentelemetrycollector 200");
    }

    @Test
    void aWebhookThatDoesNotWorkStopsTheStart() {
        assertThatThrownBy(() -> WarmUp.of(kinds, (path, body) -> Reply.text(500, "broken")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Instrumentation")
                .hasMessageContaining("broken");
    }
}
