package dev.otelop.operator.opamp;

import opamp.proto.AgentRemoteConfig;

/** What the server asks of an agent. Called on threads of the connection, so nothing here may take long. */
interface Orders {

    void configure(AgentRemoteConfig config);

    void restart();
}
