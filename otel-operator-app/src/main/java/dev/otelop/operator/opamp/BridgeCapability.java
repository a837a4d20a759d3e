package dev.otelop.operator.opamp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opamp.proto.AgentCapabilities;

/** What a bridge can do for a server, by the names that OpAMP gives it. */
public enum BridgeCapability {
    REPORTS_STATUS("ReportsStatus", AgentCapabilities.AgentCapabilities_ReportsStatus),
    ACCEPTS_REMOTE_CONFIG("AcceptsRemoteConfig", AgentCapabilities.AgentCapabilities_AcceptsRemoteConfig),
    REPORTS_EFFECTIVE_CONFIG("ReportsEffectiveConfig", AgentCapabilities.AgentCapabilities_ReportsEffectiveConfig),
    ACCEPTS_RESTART_COMMAND("AcceptsRestartCommand", AgentCapabilities.AgentCapabilities_AcceptsRestartCommand),
    REPORTS_HEALTH("ReportsHealth", AgentCapabilities.AgentCapabilities_ReportsHealth),
    REPORTS_REMOTE_CONFIG("ReportsRemoteConfig", AgentCapabilities.AgentCapabilities_ReportsRemoteConfig),
    REPORTS_HEARTBEAT("ReportsHeartbeat", AgentCapabilities.AgentCapabilities_ReportsHeartbeat);

    /** What OpAMP knows and this bridge does not do. */
    static final List<String> NOT_OFFERED = List.of(
            "AcceptsOpAMPConnectionSettings",
            "AcceptsOtherConnectionSettings",
            "AcceptsPackages",
            "ReportsAvailableComponents",
            "ReportsConnectionSettingsStatus",
            "ReportsOwnLogs",
            "ReportsOwnMetrics",
            "ReportsOwnTraces",
            "ReportsPackageStatuses",
            "Unspecified");

    private final String word;
    private final AgentCapabilities proto;

    BridgeCapability(String word, AgentCapabilities proto) {
        this.word = word;
        this.proto = proto;
    }

    /** The capability of this name; empty when there is none, or none that this bridge has. */
    static Optional<BridgeCapability> called(String word) {
        return Arrays.stream(values())
                .filter(capability -> capability.word.equals(word))
                .findFirst();
    }

    /** The name in configuration files, such as {@code AcceptsRemoteConfig}. */
    String word() {
        return word;
    }

    /** The bit in messages to the server. */
    long bit() {
        return proto.getValue();
    }
}
