package dev.otelop.operator.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.cluster.ClusterOptions;
import dev.otelop.cluster.LocalCluster;
import dev.otelop.cluster.Programs;
import dev.otelop.model.Crds;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.Clients;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A control plane with an audit log, and its author of collectors. */
final class ScaleCluster implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    private static final String OPERATOR = "operator";
    private static final String OTHERS = "others";
    private static final int CLIENTS = 4;

    private final LocalCluster cluster;
    private final KubernetesClient client;

    private ScaleCluster(LocalCluster cluster) {
        this.cluster = cluster;
        this.client = Clients.connect(Config.fromKubeconfig(cluster.kubeconfig()));
    }

    static ScaleCluster start() {
        Path script = ROOT.resolve(Path.of("tools", "testcluster", "build"));
        ScaleCluster started = new ScaleCluster(LocalCluster.start(
                ClusterOptions.of(Programs.builtBy(script, new TreeMap<>())).withAuditLog()));
        try {
            started.prepare();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** The kubeconfig of the operator, whose writes are counted. */
    String operator() {
        return cluster.kubeconfig(OPERATOR, List.of("system:masters"));
    }

    Path directory() {
        return cluster.directory();
    }

    /** Objects that no operator of collectors has to know of. The pods wait for somebody to let them be scheduled. */
    void fill(int pods, int configMaps) {
        inParallel(pods, number -> client.resource(pod(number)).create());
        inParallel(configMaps, number -> client.resource(configMap(number)).create());
    }

    void create(int collectors) {
        inParallel(
                collectors,
                number -> client.resource(ScaleCollectors.of(number)).create());
    }

    /** How many there are, asked for without reading them. */
    long workloads() {
        return Stream.of("deployments", "daemonsets", "statefulsets")
                .mapToLong(this::count)
                .sum();
    }

    /** As the API server knows it. */
    long ready() {
        return client.resources(OpenTelemetryCollector.class).inAnyNamespace().list().getItems().stream()
                .filter(collector -> collector.getStatus() != null)
                .filter(collector -> collector.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "Ready".equals(condition.getType()) && "True".equals(condition.getStatus())))
                .count();
    }

    /** The writes of the operator. */
    long writesSince(Instant moment) {
        ObjectMapper json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(cluster.auditLog())) {
            return lines.filter(line -> line.contains("\"username\":\"" + OPERATOR + "\""))
                    .map(line -> time(json, line))
                    .filter(time -> !time.isBefore(moment))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        cluster.close();
    }

    private static Instant time(ObjectMapper json, String line) {
        try {
            return Instant.parse(
                    json.readTree(line).path("requestReceivedTimestamp").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String plural) {
        try {
            JsonNode list = new ObjectMapper().readTree(client.raw("/apis/apps/v1/" + plural + "?limit=1"));
            return list.path("items").size()
                    + list.path("metadata").path("remainingItemCount").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        for (String name : Crds.names()) {
            client.load(new ByteArrayInputStream(Crds.yaml(name).getBytes(StandardCharsets.UTF_8)))
                    .items()
                    .forEach(crd -> client.resource(crd).fieldManager("bench").serverSideApply());
        }
        until(() -> client.supports(OpenTelemetryCollector.class)
                && client.supports(Instrumentation.class)
                && client.supports(OpAMPBridge.class));
        Stream.concat(ScaleCollectors.namespaces().stream(), Stream.of(OTHERS)).forEach(name -> {
            client.resource(new NamespaceBuilder()
                            .withMetadata(new ObjectMetaBuilder().withName(name).build())
                            .build())
                    .create();
            client.serviceAccounts()
                    .inNamespace(name)
                    .withName("default")
                    .waitUntilCondition(account -> account != null, 30, TimeUnit.SECONDS);
        });
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static Pod pod(int number) {
        return new PodBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName("pod-" + number)
                        .withNamespace(OTHERS)
                        .build())
                .withSpec(new PodSpecBuilder()
                        .withSchedulingGates(new PodSchedulingGate("example.com/never"))
                        .withContainers(new ContainerBuilder()
                                .withName("app")
                                .withImage("app:1")
                                .build())
                        .build())
                .build();
    }

    private static ConfigMap configMap(int number) {
        return new ConfigMapBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName("map-" + number)
                        .withNamespace(OTHERS)
                        .build())
                .addToData("settings", "x".repeat(4_000))
                .build();
    }

    private static void inParallel(int number, IntConsumer work) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, number)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        work.accept(i);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
