package dev.otelop.operator;

import dev.otelop.injection.InjectionSettings;
import dev.otelop.operator.admission.WebhookOptions;
import dev.otelop.operator.platform.BindAddress;
import dev.otelop.resources.RenderContext;
import java.net.URI;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an operator runs.
 *
 * @param servers where probes and metrics are served
 * @param webhooks where webhooks are served and what they prove; null for no webhooks
 * @param election how replicas agree on the one that reconciles; null for an operator that has no other beside it
 * @param work what is reconciled, and how much of it at once
 * @param settings naming and collector settings
 * @param injection what pods may get; what only the cluster knows is looked up at the start
 */
public record OperatorOptions(
        ServerAddresses servers,
        @Nullable WebhookOptions webhooks,
        @Nullable Election election,
        WorkScope work,
        RenderContext settings,
        InjectionSettings injection) {

    /** The options of an operator that was given none. */
    public static OperatorOptions shipped() {
        return new OperatorOptions(
                ServerAddresses.shipped(),
                null,
                null,
                WorkScope.everything(),
                RenderContext.defaults(),
                InjectionSettings.defaults());
    }

    /** For an operator beside others on one machine: every server takes a free port of the loopback interface. */
    public static OperatorOptions local() {
        return shipped().withServers(new ServerAddresses(BindAddress.LOOPBACK, BindAddress.LOOPBACK));
    }

    public OperatorOptions withServers(ServerAddresses addresses) {
        return new OperatorOptions(addresses, webhooks, election, work, settings, injection);
    }

    public OperatorOptions withWebhooks(@Nullable WebhookOptions options) {
        return new OperatorOptions(servers, options, election, work, settings, injection);
    }

    /** Webhooks on any free port of the loopback interface; {@code https://127.0.0.1:0} stands for that port. */
    public OperatorOptions withWebhookUrl(URI url) {
        return withWebhooks(WebhookOptions.onLoopback(url));
    }

    /**
     * @param namespace where the lease is kept; null to find out
     */
    public OperatorOptions withLeaderElection(@Nullable String namespace) {
        return new OperatorOptions(servers, webhooks, new Election(namespace), work, settings, injection);
    }

    public OperatorOptions withMaxConcurrentReconciles(int number) {
        return withWork(new WorkScope(number, work.namespaces()));
    }

    /** The namespaces to watch, all if empty. */
    public OperatorOptions withNamespaces(Collection<String> watched) {
        return withWork(new WorkScope(work.maxConcurrentReconciles(), new TreeSet<>(watched)));
    }

    public OperatorOptions withSettings(RenderContext context) {
        return new OperatorOptions(servers, webhooks, election, work, context, injection);
    }

    public OperatorOptions withInjection(InjectionSettings other) {
        return new OperatorOptions(servers, webhooks, election, work, settings, other);
    }

    /** The namespaces to watch, all if empty. */
    public SortedSet<String> namespaces() {
        return work.namespaces();
    }

    private OperatorOptions withWork(WorkScope scope) {
        return new OperatorOptions(servers, webhooks, election, scope, settings, injection);
    }
}
