package dev.otelop.operator;

import dev.otelop.injection.InjectionSettings;
import dev.otelop.operator.platform.BindAddress;
import dev.otelop.resources.RenderContext;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an operator runs.
 *
 * @param metricsAddress where {@code /metrics} is served
 * @param probeAddress where {@code /healthz} and {@code /readyz} are served
 * @param webhookAddress where the webhooks are served
 * @param webhookUrl the base of the webhooks' URLs as the API server sees them; null for no webhooks
 * @param leaderElect whether several replicas may run, of which one reconciles
 * @param leaseNamespace where the lease is kept; null to find out
 * @param maxConcurrentReconciles how many resources are reconciled at once
 * @param namespaces the namespaces to watch, all if empty
 * @param settings naming and collector settings
 * @param injection what pods may get; what only the cluster knows is looked up at the start
 */
public record OperatorOptions(
        BindAddress metricsAddress,
        BindAddress probeAddress,
        BindAddress webhookAddress,
        @Nullable URI webhookUrl,
        boolean leaderElect,
        @Nullable String leaseNamespace,
        int maxConcurrentReconciles,
        SortedSet<String> namespaces,
        RenderContext settings,
        InjectionSettings injection) {

    private static final int CONCURRENT_RECONCILES = 3;

    public OperatorOptions {
        if (maxConcurrentReconciles < 1) {
            throw new IllegalArgumentException("at least one resource must be reconciled at a time");
        }
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
    }

    /** The options of an operator that was given none. */
    public static OperatorOptions shipped() {
        return new OperatorOptions(
                new BindAddress(":8080"),
                new BindAddress(":8081"),
                new BindAddress(":9443"),
                null,
                false,
                null,
                CONCURRENT_RECONCILES,
                new TreeSet<>(),
                RenderContext.defaults(),
                InjectionSettings.defaults());
    }

    /** For an operator beside others on one machine: every server takes a free port of the loopback interface. */
    public static OperatorOptions local() {
        return shipped()
                .withMetricsAddress(BindAddress.LOOPBACK)
                .withProbeAddress(BindAddress.LOOPBACK)
                .withWebhookAddress(BindAddress.LOOPBACK);
    }

    public OperatorOptions withMetricsAddress(BindAddress address) {
        return new OperatorOptions(
                address,
                probeAddress,
                webhookAddress,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                namespaces,
                settings,
                injection);
    }

    public OperatorOptions withProbeAddress(BindAddress address) {
        return new OperatorOptions(
                metricsAddress,
                address,
                webhookAddress,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                namespaces,
                settings,
                injection);
    }

    public OperatorOptions withWebhookAddress(BindAddress address) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                address,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                namespaces,
                settings,
                injection);
    }

    /** {@code https://127.0.0.1:0} stands for whatever port the webhooks get. */
    public OperatorOptions withWebhookUrl(@Nullable URI url) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                webhookAddress,
                url,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                namespaces,
                settings,
                injection);
    }

    public OperatorOptions withLeaderElection(@Nullable String namespace) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                webhookAddress,
                webhookUrl,
                true,
                namespace,
                maxConcurrentReconciles,
                namespaces,
                settings,
                injection);
    }

    public OperatorOptions withMaxConcurrentReconciles(int number) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                webhookAddress,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                number,
                namespaces,
                settings,
                injection);
    }

    public OperatorOptions withNamespaces(Collection<String> watched) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                webhookAddress,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                new TreeSet<>(watched),
                settings,
                injection);
    }

    public OperatorOptions withSettings(RenderContext context) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                webhookAddress,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                namespaces,
                context,
                injection);
    }

    public OperatorOptions withInjection(InjectionSettings other) {
        return new OperatorOptions(
                metricsAddress,
                probeAddress,
                webhookAddress,
                webhookUrl,
                leaderElect,
                leaseNamespace,
                maxConcurrentReconciles,
                namespaces,
                settings,
                other);
    }
}
