package dev.otelop.operator.opamp;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigMapping;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.findings.Severity;
import dev.otelop.operator.opamp.BridgeConfig.Variables;
import dev.otelop.operator.platform.BindAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a bridge's configuration: the part that is not about the connection. */
final class BridgeConfigReader {

    private static final String DURATION = "write something like `30s` or `5m`";
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Duration ROLLOUT = Duration.ofMinutes(5);

    private final ConfigDocument document;
    private final Variables variables;
    private final List<Finding> findings = new ArrayList<>();

    BridgeConfigReader(ConfigDocument document, Variables variables) {
        this.document = document;
        this.variables = variables;
    }

    Outcome<BridgeConfig> read() {
        findings.addAll(document.syntax().all());
        Section root = new Section(FieldPath.root(), mapping(), findings::add);
        BridgeConfig config = read(root);
        root.finish();
        Findings all = Findings.of(findings);
        return config == null || all.hasErrors() ? Outcome.rejected(all) : Outcome.of(config, all);
    }

    private @Nullable BridgeConfig read(Section root) {
        unsupported(root);
        String name = root.text("name").filter(text -> !text.isBlank()).orElse(BridgeIdentity.DEFAULT_NAME);
        Section description = root.section("description");
        BridgeIdentity identity = new BridgeIdentity(name, description.texts("non_identifying_attributes"));
        description.finish();
        BridgePolicy policy = policy(root);
        Duration heartbeat =
                root.value("heartbeatInterval", GoDuration::parse, DURATION).orElse(HEARTBEAT);
        BindAddress health = root.value("healthListenAddr", BindAddress::new, "write `:8081`, or `0` for none")
                .orElse(new BindAddress(":8081"));
        String kubeconfig = root.text("kubeConfigFilePath").orElse(null);
        ServerAddress server = new ServerReader(root, variables).read();
        return server == null ? null : new BridgeConfig(server, identity, policy, heartbeat, health, kubeconfig);
    }

    private @Nullable ConfigMapping mapping() {
        if (document.root().orElse(null) instanceof ConfigMapping mapping) {
            return mapping;
        }
        if (!document.syntax().hasErrors() && document.root().isPresent()) {
            findings.add(Finding.of(
                    "bridge.wrong-type", Severity.ERROR, FieldPath.root(), "the file is no mapping of keys", null));
        }
        return null;
    }

    private BridgePolicy policy(Section root) {
        String collector = root.text("collector").orElse(null);
        return new BridgePolicy(
                capabilities(root),
                components(root),
                collector,
                root.value("rolloutTimeout", BridgeConfigReader::positive, DURATION)
                        .orElse(ROLLOUT),
                root.flag("createCollectors", collector == null));
    }

    private SortedSet<BridgeCapability> capabilities(Section root) {
        SortedSet<BridgeCapability> found = new TreeSet<>();
        found.add(BridgeCapability.REPORTS_STATUS);
        if (root.node("capabilities").isEmpty()) {
            found.addAll(Arrays.asList(BridgeCapability.values()));
            found.remove(BridgeCapability.ACCEPTS_REMOTE_CONFIG);
            found.remove(BridgeCapability.ACCEPTS_RESTART_COMMAND);
            return found;
        }
        Section switches = root.switches("capabilities");
        for (ConfigEntry entry : switches.entries()) {
            if (switches.flag(entry.key(), false)) {
                capability(entry.key(), switches, found);
            }
        }
        if (found.contains(BridgeCapability.ACCEPTS_REMOTE_CONFIG)) {
            found.add(BridgeCapability.REPORTS_REMOTE_CONFIG);
        }
        return found;
    }

    private static void capability(String name, Section switches, SortedSet<BridgeCapability> found) {
        BridgeCapability.called(name).ifPresentOrElse(found::add, () -> {
            if (BridgeCapability.NOT_OFFERED.contains(name)) {
                switches.warningAt(
                        name,
                        "bridge.capability-not-offered",
                        "this bridge has no `%s`; the server will not see it".formatted(name),
                        "set it to false");
            } else {
                switches.unknown(
                        name,
                        Arrays.stream(BridgeCapability.values())
                                .map(BridgeCapability::word)
                                .toList());
            }
        });
    }

    private AllowedComponents components(Section root) {
        SortedMap<ComponentKind, SortedSet<String>> allowed = new TreeMap<>();
        Section kinds = root.section("componentsAllowed");
        for (ComponentKind kind : ComponentKind.values()) {
            if (kinds.node(kind.section()).isPresent()) {
                allowed.put(kind, new TreeSet<>(kinds.list(kind.section())));
            }
        }
        kinds.finish();
        return AllowedComponents.of(allowed);
    }

    private static void unsupported(Section root) {
        if (root.node("standalone").isPresent()) {
            root.errorAt(
                    "standalone",
                    "bridge.not-supported",
                    "collectors that no operator manages are left alone",
                    "make them OpenTelemetryCollector resources, and remove `standalone`");
        }
        if (root.text("mode").filter(mode -> !mode.equals("operator")).isPresent()) {
            root.errorAt("mode", "bridge.not-supported", "the only mode is `operator`", "remove `mode`");
        }
        if (root.node("listenAddr").isPresent()) {
            root.warningAt(
                    "listenAddr",
                    "bridge.not-supported",
                    "this bridge is no server for the OpAMP extension of collectors",
                    "remove `listenAddr`, and let the extension talk to the OpAMP server itself");
        }
    }

    private static Duration positive(String text) {
        Duration duration = GoDuration.parse(text);
        if (duration.isZero()) {
            throw new IllegalArgumentException("not positive: " + text);
        }
        return duration;
    }
}
