package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import opamp.proto.AgentDescription;
import opamp.proto.AgentToServer;
import opamp.proto.ComponentHealth;
import opamp.proto.EffectiveConfig;
import org.junit.jupiter.api.Test;

class AgentStateTest {

    private final AgentState state = new AgentState(
            InstanceUid.bytes(new UUID(1, 2)),
            new AgentDescription.Builder().build(),
            Set.of(BridgeCapability.REPORTS_STATUS, BridgeCapability.REPORTS_HEALTH));

    @Test
    void firstMessageHoldsEverythingAndTheNextOnlyWhatChanged() {
        state.health(health("one"));
        state.effectiveConfig(new EffectiveConfig.Builder().build());
        AgentToServer first = state.message();
        assertThat(first.agent_description).isNotNull();
        assertThat(first.health).isNotNull();
        assertThat(first.effective_config).isNotNull();
        assertThat(first.capabilities).isEqualTo(2049);

        assertThat(state.health(health("one"))).isFalse();
        AgentToServer second = state.message();
        assertThat(second.agent_description).isNull();
        assertThat(second.health).isNull();
        assertThat(second.effective_config).isNull();
        assertThat(second.sequence_num).isEqualTo(first.sequence_num + 1);
        assertThat(second.instance_uid).isEqualTo(first.instance_uid);

        assertThat(state.health(health("two"))).isTrue();
        assertThat(state.message().health).isEqualTo(health("two"));
    }

    @Test
    void afterAFailureEverythingIsSaidAgain() {
        state.health(health("one"));
        state.message();

        state.forgetWhatWasTold();

        AgentToServer message = state.message();
        assertThat(message.agent_description).isNotNull();
        assertThat(message.health).isNotNull();
    }

    @Test
    void goodbyeIsInEveryMessageAfterIt() {
        assertThat(state.message().agent_disconnect).isNull();
        state.leave();
        assertThat(state.message().agent_disconnect).isNotNull();
    }

    private static ComponentHealth health(String status) {
        return new ComponentHealth.Builder().healthy(true).status(status).build();
    }
}
