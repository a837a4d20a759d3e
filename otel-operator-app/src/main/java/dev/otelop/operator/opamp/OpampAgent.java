package dev.otelop.operator.opamp;

import io.opentelemetry.opamp.client.internal.request.Request;
import io.opentelemetry.opamp.client.internal.response.Response;
import io.opentelemetry.opamp.client.request.service.RequestService;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import opamp.proto.CommandType;
import opamp.proto.ComponentHealth;
import opamp.proto.EffectiveConfig;
import opamp.proto.RemoteConfigStatus;
import opamp.proto.ServerToAgent;
import opamp.proto.ServerToAgentFlags;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agent of an OpAMP server: tells it what changes, and passes on what it asks for. The library below it carries
 * messages and comes back after failures; this class knows what they mean. No failure ends it, only {@link #close}.
 */
final class OpampAgent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpampAgent.class);
    private static final Duration GOODBYE = Duration.ofSeconds(4);

    private final AgentState state;
    private final Set<BridgeCapability> capabilities;
    private final Orders orders;
    private final Line line;
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "opamp-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean connected;
    private volatile boolean closed;

    OpampAgent(AgentState state, Set<BridgeCapability> capabilities, Orders orders, Line line) {
        this.state = state;
        this.capabilities = capabilities;
        this.orders = orders;
        this.line = line;
    }

    /**
     * Connects, and returns at once.
     *
     * @param heartbeat how often a message is sent when nothing happens, zero for never
     */
    void start(Duration heartbeat) {
        line.service().start(new Events(), () -> Request.create(state.message()));
        if (!heartbeat.isZero()) {
            long millis = heartbeat.toMillis();
            heartbeats.scheduleWithFixedDelay(this::send, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether the server was reached the last time it was tried. */
    boolean connected() {
        return connected;
    }

    /** The connection ended without a failure, which the library tells nobody. */
    void lost() {
        connected = false;
    }

    void health(ComponentHealth health) {
        if (capabilities.contains(BridgeCapability.REPORTS_HEALTH) && state.health(health)) {
            send();
        }
    }

    void effectiveConfig(EffectiveConfig config) {
        if (capabilities.contains(BridgeCapability.REPORTS_EFFECTIVE_CONFIG) && state.effectiveConfig(config)) {
            send();
        }
    }

    void remoteConfig(RemoteConfigStatus status) {
        if (capabilities.contains(BridgeCapability.REPORTS_REMOTE_CONFIG) && state.remoteConfig(status)) {
            send();
        }
    }

    /** Says goodbye if there is anybody to say it to. */
    @Override
    public void close() {
        heartbeats.shutdown();
        closed = true;
        state.leave();
        try {
            line.goodbye().say(connected ? GOODBYE : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The OpAMP server heard no goodbye: {}", e.toString());
        }
    }

    /** Without a connection there is nothing to do: the next one begins with everything. */
    private void send() {
        try {
            if (connected && !closed) {
                line.service().sendRequest();
            }
        } catch (RuntimeException e) {
            // A schedule ends with the first exception, and this one must go on.
            LOG.debug("A message to the OpAMP server was not sent", e);
        }
    }

    private void handle(ServerToAgent message) {
        if (message.agent_identification != null && message.agent_identification.new_instance_uid.size() > 0) {
            LOG.info("The OpAMP server gave this bridge another instance UID");
            state.rename(message.agent_identification.new_instance_uid);
            state.forgetWhatWasTold();
            send();
        }
        if ((message.flags & ServerToAgentFlags.ServerToAgentFlags_ReportFullState.getValue()) != 0) {
            state.forgetWhatWasTold();
            send();
        }
        if (message.remote_config != null && capabilities.contains(BridgeCapability.ACCEPTS_REMOTE_CONFIG)) {
            orders.configure(message.remote_config);
        }
        if (message.command != null
                && message.command.type == CommandType.CommandType_Restart
                && capabilities.contains(BridgeCapability.ACCEPTS_RESTART_COMMAND)) {
            orders.restart();
        }
    }

    /** What the library reports. Nothing may escape: it would end the library's own loop. */
    private final class Events implements RequestService.Callback {

        @Override
        public void onConnectionSuccess() {
            if (!connected) {
                LOG.info("Connected to the OpAMP server");
            }
            connected = true;
            if (line.greets()) {
                state.forgetWhatWasTold();
                send();
            }
        }

        @Override
        public void onConnectionFailed(@Nullable Throwable failure) {
            failed("The OpAMP server cannot be reached", failure);
        }

        @Override
        public void onRequestFailed(@Nullable Throwable failure) {
            failed("The OpAMP server refused a message", failure);
        }

        @Override
        public void onRequestSuccess(Response response) {
            try {
                handle(response.getServerToAgent());
            } catch (RuntimeException e) {
                LOG.error("A message of the OpAMP server was not understood", e);
            }
        }

        private void failed(String what, @Nullable Throwable failure) {
            state.forgetWhatWasTold();
            connected = false;
            if (!closed) {
                LOG.warn("{}, trying again: {}", what, Failure.sentence(failure));
            }
        }
    }
}
