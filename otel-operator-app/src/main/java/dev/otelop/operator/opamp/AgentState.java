package dev.otelop.operator.opamp;

import java.util.Objects;
import java.util.Set;
import okio.ByteString;
import opamp.proto.AgentDescription;
import opamp.proto.AgentDisconnect;
import opamp.proto.AgentToServer;
import opamp.proto.ComponentHealth;
import opamp.proto.EffectiveConfig;
import opamp.proto.RemoteConfigStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the server should know of this agent, and what of it the server has been told. A message holds only what changed
 * since; after a failure nobody can tell what arrived, so the next one holds everything. Thread-safe.
 */
final class AgentState {

    private final AgentDescription description;
    private final long capabilities;
    private ByteString instanceUid;
    private long sequence;
    private boolean leaving;
    private @Nullable ComponentHealth health;
    private @Nullable EffectiveConfig effectiveConfig;
    private @Nullable RemoteConfigStatus remoteConfig;
    private @Nullable Told told;

    private record Told(
            @Nullable ComponentHealth health,
            @Nullable EffectiveConfig effectiveConfig,
            @Nullable RemoteConfigStatus remoteConfig) {}

    AgentState(ByteString instanceUid, AgentDescription description, Set<BridgeCapability> capabilities) {
        this.instanceUid = instanceUid;
        this.description = description;
        this.capabilities =
                capabilities.stream().mapToLong(BridgeCapability::bit).sum();
    }

    /** The next message. Each has a number one higher than the last. */
    synchronized AgentToServer message() {
        AgentToServer.Builder message = new AgentToServer.Builder()
                .instance_uid(instanceUid)
                .sequence_num(sequence++)
                .capabilities(capabilities);
        Told before = told;
        if (before == null) {
            message.agent_description(description);
        }
        message.health(news(health, before == null ? null : before.health()));
        message.effective_config(news(effectiveConfig, before == null ? null : before.effectiveConfig()));
        message.remote_config_status(news(remoteConfig, before == null ? null : before.remoteConfig()));
        if (leaving) {
            message.agent_disconnect(new AgentDisconnect.Builder().build());
        }
        told = new Told(health, effectiveConfig, remoteConfig);
        return message.build();
    }

    /** The next message holds everything. */
    synchronized void forgetWhatWasTold() {
        told = null;
    }

    synchronized void rename(ByteString uid) {
        instanceUid = uid;
    }

    /** From now on every message says goodbye. */
    synchronized void leave() {
        leaving = true;
    }

    /** Returns whether that is news. */
    synchronized boolean health(ComponentHealth now) {
        boolean news = !now.equals(health);
        health = now;
        return news;
    }

    /** Returns whether that is news. */
    synchronized boolean effectiveConfig(EffectiveConfig now) {
        boolean news = !now.equals(effectiveConfig);
        effectiveConfig = now;
        return news;
    }

    /** Returns whether that is news. */
    synchronized boolean remoteConfig(RemoteConfigStatus now) {
        boolean news = !now.equals(remoteConfig);
        remoteConfig = now;
        return news;
    }

    private static <T> @Nullable T news(@Nullable T now, @Nullable T before) {
        return Objects.equals(now, before) ? null : now;
    }
}
