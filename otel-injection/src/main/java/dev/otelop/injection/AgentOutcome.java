package dev.otelop.injection;

/** What planning an agent comes to: what to do, or why not. */
sealed interface AgentOutcome permits AgentPlan, Refusal {}
