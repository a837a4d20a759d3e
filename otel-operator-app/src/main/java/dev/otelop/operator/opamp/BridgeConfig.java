package dev.otelop.operator.opamp;

import dev.otelop.config.ConfigDocument;
import dev.otelop.findings.Outcome;
import dev.otelop.operator.platform.BindAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a bridge is told by its configuration file, usually mounted at {@code /conf}. The keys are those of the upstream
 * bridge and some of our own; {@code docs/reference/opamp-bridge.md} lists them.
 *
 * @param server how to reach the OpAMP server
 * @param identity what the bridge calls itself
 * @param policy what the server may see and do
 * @param heartbeat how often the server hears of the bridge when nothing happens, zero for never; over HTTP also how
 *     often the server is asked
 * @param health where the probes are served
 * @param kubeconfig the file that says how to reach the cluster, null for the pod's service account or {@code KUBECONFIG}
 */
public record BridgeConfig(
        ServerAddress server,
        BridgeIdentity identity,
        BridgePolicy policy,
        Duration heartbeat,
        BindAddress health,
        @Nullable String kubeconfig) {

    /**
     * Reads the file. Everything that is wrong with it is found at once; an unknown key is an error, because a
     * misspelled restriction would restrict nothing.
     *
     * @param yaml the text of the file
     * @param file how findings name it
     * @param variables the environment, for {@code OPAMP_ENDPOINT} where the file has no {@code endpoint}
     */
    public static Outcome<BridgeConfig> read(String yaml, String file, Variables variables) {
        return new BridgeConfigReader(ConfigDocument.parse(yaml, file), variables).read();
    }

    /**
     * A duration as the file writes them, such as {@code 30s} or {@code 1m30s}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Duration duration(String text) {
        return GoDuration.parse(text);
    }

    public BridgeConfig withName(String name) {
        BridgeIdentity renamed = new BridgeIdentity(name, identity.attributes());
        return new BridgeConfig(server, renamed, policy, heartbeat, health, kubeconfig);
    }

    public BridgeConfig withHeartbeat(Duration other) {
        return new BridgeConfig(server, identity, policy, other, health, kubeconfig);
    }

    public BridgeConfig withHealth(BindAddress other) {
        return new BridgeConfig(server, identity, policy, heartbeat, other, kubeconfig);
    }

    /** The variables of a process. */
    @FunctionalInterface
    public interface Variables {

        /** The value, null when the variable is not set. */
        @Nullable
        String get(String name);
    }
}
