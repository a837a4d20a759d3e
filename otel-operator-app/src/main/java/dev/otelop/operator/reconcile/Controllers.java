package dev.otelop.operator.reconcile;

import dev.otelop.operator.apply.Applier;
import dev.otelop.operator.gather.Gatherer;
import dev.otelop.operator.platform.LeanStore;
import dev.otelop.operator.platform.OperatorMetrics;
import dev.otelop.operator.platform.ProblemKeepingCloner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The three controllers. Started once, on the one replica that leads; closing waits for what is running. */
public final class Controllers implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration SYNC_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration BACKSTOP = Duration.ofHours(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final long PAGE = 500;

    private final Operator operator;
    private volatile boolean running;

    private Controllers(Operator operator) {
        this.operator = operator;
    }

    /**
     * @param onBroken called when a cache stops working for good, which only a restart of the process mends
     */
    public static Controllers of(
            KubernetesClient client,
            ControllerOptions options,
            Gatherer gatherer,
            OperatorMetrics metrics,
            Consumer<Throwable> onBroken) {
        Operator operator =
                new Operator(overrider -> configure(overrider, client, options.maxConcurrent(), metrics, onBroken));
        Workshop workshop = Workshop.of(client, gatherer, options.instance());
        register(operator, "opentelemetrycollector", new CollectorReconciler(workshop), options.namespaces());
        register(operator, "instrumentation", new InstrumentationReconciler(workshop), options.namespaces());
        register(operator, "opampbridge", new OpAMPBridgeReconciler(workshop), options.namespaces());
        return new Controllers(operator);
    }

    /**
     * Returns when every cache is filled and reconciling goes on.
     *
     * @throws KubernetesClientException if the API server refuses to fill one
     */
    public void start() {
        try {
            operator.start();
        } catch (OperatorException e) {
            throw refusal(e).orElseThrow(() -> e);
        }
        running = true;
    }

    public boolean running() {
        return running;
    }

    @Override
    public void close() {
        running = false;
        operator.stop();
    }

    /** The framework tells only that it did not start; which list was refused is somewhere below. */
    private static Optional<RuntimeException> refusal(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof KubernetesClientException refusal) {
                return Optional.of(refusal);
            }
            Optional<RuntimeException> aside = Arrays.stream(link.getSuppressed())
                    .flatMap(suppressed -> refusal(suppressed).stream())
                    .findFirst();
            if (aside.isPresent()) {
                return aside;
            }
        }
        return Optional.empty();
    }

    private static void configure(
            ConfigurationServiceOverrider overrider,
            KubernetesClient client,
            int maxConcurrent,
            OperatorMetrics metrics,
            Consumer<Throwable> onBroken) {
        overrider
                .withKubernetesClient(client)
                .withCloseClientOnStop(false)
                .withConcurrentReconciliationThreads(maxConcurrent)
                .withResourceCloner(new ProblemKeepingCloner(client.getKubernetesSerialization()))
                .withMetrics(new ReconcileMetrics(metrics, maxConcurrent))
                .withReconciliationTerminationTimeout(DRAIN)
                .withCacheSyncTimeout(SYNC_TIMEOUT)
                .withUseSSAToPatchPrimaryResource(true)
                .withInformerStoppedHandler((informer, cause) -> {
                    // Without a cause it was stopped in order.
                    if (cause != null) {
                        onBroken.accept(cause);
                    }
                });
    }

    private static <P extends HasMetadata> void register(
            Operator operator, String name, Reconciler<P> reconciler, Set<String> namespaces) {
        operator.register(reconciler, overrider -> tune(overrider.withName(name), namespaces));
    }

    private static <P extends HasMetadata> void tune(
            ControllerConfigurationOverrider<P> overrider, Set<String> namespaces) {
        overrider
                .withFieldManager(Applier.FIELD_MANAGER)
                // Labels and annotations flow to the objects, and do not count as a generation.
                .withGenerationAware(false)
                .withOnUpdateFilter(new RelevantChange<>())
                .withInformerListLimit(PAGE)
                .withReconciliationMaxInterval(BACKSTOP)
                .withRetry(new GenericRetry()
                        .withoutMaxAttempts()
                        .setInitialInterval(FIRST_BACK_OFF)
                        .setIntervalMultiplier(2)
                        .setMaxInterval(LONGEST_BACK_OFF.toMillis()));
        if (namespaces.size() <= 1) {
            // There is an informer for each namespace, and a store belongs to one.
            overrider.withItemStore(LeanStore.withoutManagedFields());
        }
        if (namespaces.isEmpty()) {
            overrider.watchingAllNamespaces();
        } else {
            overrider.settingNamespaces(namespaces);
        }
    }
}
