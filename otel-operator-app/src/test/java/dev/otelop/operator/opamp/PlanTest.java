package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ComponentKind;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.LenientSerialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final String CONFIG = """
            receivers: {otlp: {protocols: {grpc: {}}}}
            exporters: {debug: {}}
            service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
            """;

    private static final String LABEL = "opentelemetry.io/opamp-managed: \"true\"";

    private AllowedComponents allowed = AllowedComponents.all();
    private String only = null;

    @Test
    void wholeResourceChangesTheConfigurationOfTheOneThatIsThere() {
        OpenTelemetryCollector existing = collector("gw", LABEL, "", CONFIG);

        List<Change> changes = plan(Map.of("shop/gw", yaml("gw", "", "", CONFIG.replace("debug", "nop"))), existing);

        assertThat(changes).singleElement().isInstanceOfSatisfying(Change.Replacement.class, change -> {
            assertThat(change.collector()).hasToString("shop/gw");
            assertThat(change.isNeeded()).isTrue();
            assertThat(change.config().value().toString()).contains("nop").doesNotContain("debug");
        });
    }

    @Test
    void textThatWasTextStaysTextAndAnObjectStaysAnObject() {
        OpenTelemetryCollector text = collector("text", LABEL, "", CONFIG);
        text.getSpec().setConfig(ConfigSource.text(CONFIG));
        OpenTelemetryCollector object = collector("object", LABEL, "", CONFIG);

        List<Change> changes =
                plan(Map.of("shop/text", yaml("text", "", "", CONFIG), "shop/object", textual("object")), text, object);

        assertThat(changes)
                .extracting(change -> ((Change.Replacement) change).config().isText())
                .containsExactly(false, true);
    }

    @Test
    void anotherFieldThanTheConfigurationIsRefused() {
        OpenTelemetryCollector existing = collector("gw", LABEL, "  replicas: 2", CONFIG);

        assertThat(problems(Map.of("shop/gw", yaml("gw", "", "  replicas: 3\n  hostNetwork: true", CONFIG)), existing))
                .contains("[opamp.only-config]", "spec.replicas", "spec.hostNetwork");
        assertThat(plan(Map.of("shop/gw", yaml("gw", "", "  replicas: 2", CONFIG)), existing))
                .hasSize(1);
    }

    @Test
    void allMistakesOfAllKeysAreFoundAtOnce() {
        OpenTelemetryCollector existing = collector("gw", LABEL, "", CONFIG);

        assertThat(problems(
                        Map.of(
                                "shop/gw",
                                yaml("gw", "", "", CONFIG.replace("[otlp]", "[oltp]")),
                                "nonsense",
                                CONFIG,
                                "shop/empty",
                                " ",
                                "shop/other",
                                CONFIG),
                        existing))
                .contains(
                        "[opamp.malformed-key]",
                        "[opamp.empty-config]",
                        "[opamp.no-collector]",
                        "shop/gw.spec.config.service.pipelines.traces.receivers[0]");
    }

    @Test
    void typeAllowsEveryNameAndANameOnlyItself() {
        allowed = AllowedComponents.of(
                Map.of(ComponentKind.RECEIVER, Set.of("otlp"), ComponentKind.EXPORTER, Set.of("debug/small")));
        OpenTelemetryCollector existing = collector("gw", LABEL, "", CONFIG);
        String sent = CONFIG.replace("otlp", "otlp/second")
                + "extensions: {zpages: {}}\nconnectors: {forward: {}}\nprocessors: {batch: {}}\n";

        assertThat(problems(Map.of("shop/gw", yaml("gw", "", "", sent)), existing))
                .contains(
                        "the exporter `debug` must not",
                        "the extension `zpages` must not",
                        "the connector `forward` must not",
                        "the processor `batch` must not")
                .doesNotContain("the receiver `");
    }

    @Test
    void keyWithoutANameIsTheOnlyCollectorAndNoOtherBridgeKnowsIt() {
        OpenTelemetryCollector existing = collector("gw", "a: b", "  opamp: {enabled: true, endpoint: ws://h}", CONFIG);

        assertThat(problems(Map.of("collector.yaml", CONFIG), existing)).contains("[opamp.malformed-key]");

        only = "gw";
        assertThat(plan(Map.of("collector.yaml", CONFIG), existing)).hasSize(1);
        assertThat(plan(Map.of("", CONFIG), existing)).hasSize(1);
        assertThat(problems(Map.of("", CONFIG, "collector.yaml", CONFIG), existing))
                .contains("[opamp.collector-twice]");
    }

    @Test
    void createdCollectorMustAgreeAndLiveBesideTheBridge() {
        String agreed = yaml("fresh", LABEL, "", CONFIG);

        assertThat(plan(Map.of("shop/fresh", agreed))).singleElement().isInstanceOf(Change.Creation.class);
        assertThat(problems(Map.of("shop/fresh", yaml("fresh", "a: b", "", CONFIG))))
                .contains("[opamp.not-managed]");
        assertThat(problems(Map.of("elsewhere/fresh", agreed))).contains("[opamp.no-collector]");
    }

    private List<Change> plan(Map<String, String> bodies, OpenTelemetryCollector... collectors) {
        Outcome<List<Change>> outcome = outcome(bodies, collectors);
        assertThat(FindingsText.lines(outcome.findings().errors())).isEmpty();
        List<Change> changes = outcome.value();
        assertThat(changes).isNotNull();
        return changes;
    }

    private String problems(Map<String, String> bodies, OpenTelemetryCollector... collectors) {
        Outcome<List<Change>> outcome = outcome(bodies, collectors);
        assertThat(outcome.value()).isNull();
        return FindingsText.lines(outcome.findings());
    }

    private Outcome<List<Change>> outcome(Map<String, String> bodies, OpenTelemetryCollector... collectors) {
        TreeMap<CollectorName, OpenTelemetryCollector> there = new TreeMap<>();
        for (OpenTelemetryCollector collector : collectors) {
            there.put(CollectorName.of(collector), collector);
        }
        BridgePolicy policy = new BridgePolicy(
                new TreeSet<>(Set.of(BridgeCapability.ACCEPTS_REMOTE_CONFIG)),
                allowed,
                only,
                Duration.ofMinutes(1),
                only == null);
        Offer offer = new Offer(ByteString.EMPTY, new TreeMap<>(bodies));
        return Plan.of(offer, new Plan.Grounds("blue", "shop", policy), there);
    }

    private static OpenTelemetryCollector collector(String name, String label, String spec, String config) {
        return new LenientSerialization().unmarshal(yaml(name, label, spec, config), OpenTelemetryCollector.class);
    }

    private static String yaml(String name, String label, String spec, String config) {
        return """
                apiVersion: opentelemetry.io/v1beta1
                kind: OpenTelemetryCollector
                metadata:
                  name: %s
                  namespace: shop
                  labels: {%s}
                spec:
                %s
                  config:
                %s""".formatted(name, label, spec, config.indent(4));
    }

    private static String textual(String name) {
        return yaml(name, "", "", CONFIG).replace("config:\n", "config: |\n");
    }
}
