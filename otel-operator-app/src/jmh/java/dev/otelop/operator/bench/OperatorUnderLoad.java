package dev.otelop.operator.bench;

import dev.otelop.cluster.ClusterOptions;
import dev.otelop.cluster.LocalCluster;
import dev.otelop.cluster.Programs;
import dev.otelop.model.Crds;
import dev.otelop.operator.cli.Main;
import dev.otelop.operator.platform.Clients;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An operator in a process of its own, as {@code otelop run} starts it, on a control plane of its own. */
final class OperatorUnderLoad implements AutoCloseable {

    private static final String PATH = "/mutate-v1-pod";
    private static final Path ROOT = Path.of(System.getProperty("otelop.root"));
    private static final Path INPUT = ROOT.resolve(Path.of("otel-operator-app", "src", "jmh", "resources"));

    private final LocalCluster cluster;
    private final KubernetesClient client;
    private final List<Process> operators = new ArrayList<>();

    private OperatorUnderLoad(LocalCluster cluster) {
        this.cluster = cluster;
        this.client = Clients.connect(Config.fromKubeconfig(cluster.kubeconfig()));
    }

    /** Starts the control plane, then the operator, and returns when its webhook is registered. */
    static OperatorUnderLoad start() throws IOException {
        Path script = ROOT.resolve(Path.of("tools", "testcluster", "build"));
        LocalCluster cluster = LocalCluster.start(ClusterOptions.of(Programs.builtBy(script, new TreeMap<>()))
                .withNodes(1)
                .withProgress(step -> System.err.println("bench: " + step)));
        OperatorUnderLoad started = new OperatorUnderLoad(cluster);
        try {
            started.prepare();
            return started;
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** What an API server would send for the next pod of the application. */
    byte[] review() throws IOException {
        ReplicaSet owner = await(
                "the ReplicaSet of the application",
                () -> client.apps().replicaSets().inNamespace("shop").list().getItems().stream()
                        .findFirst());
        return Files.readString(INPUT.resolve("java-pod-review.json"))
                .replace("REPLICASET_NAME", owner.getMetadata().getName())
                .replace("REPLICASET_UID", owner.getMetadata().getUid())
                .getBytes(StandardCharsets.UTF_8);
    }

    URI webhook() {
        return URI.create(registration().getUrl());
    }

    /** Trusts what the API server was told to trust. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        byte[] pem = Base64.getDecoder().decode(registration().getCaBundle());
        Collection<? extends Certificate> authorities =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate authority : authorities) {
            store.setCertificateEntry("ca-" + store.size(), authority);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** What the operator's process has computed so far, on all processors together. */
    Duration computed() {
        return operators.stream()
                .flatMap(operator -> operator.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        operators.forEach(Process::destroy);
        operators.forEach(OperatorUnderLoad::await);
        client.close();
        cluster.close();
    }

    private void prepare() throws IOException {
        Crds.names().forEach(name -> apply(Crds.yaml(name)));
        Crds.names()
                .forEach(name -> client.apiextensions()
                        .v1()
                        .customResourceDefinitions()
                        .withName(name)
                        .waitUntilCondition(
                                crd -> crd != null
                                        && crd.getStatus() != null
                                        && crd.getStatus().getConditions() != null
                                        && crd.getStatus().getConditions().stream()
                                                .anyMatch(condition -> "Established".equals(condition.getType())),
                                30,
                                TimeUnit.SECONDS));
        apply(Files.readString(INPUT.resolve("cluster.yaml")));
        startOperator();
        await("the registration of the webhook", this::registered);
    }

    private void apply(String yaml) {
        client.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .items()
                .forEach(object -> client.resource(object).fieldManager("bench").serverSideApply());
    }

    private void startOperator() throws IOException {
        int port = freePort();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                shippedClassPath(),
                Main.class.getName(),
                "run",
                "--kubeconfig=" + cluster.kubeconfigFile(),
                "--metrics-bind-address=0",
                "--health-probe-bind-address=0",
                "--webhook-port=" + port,
                "--webhook-url=https://127.0.0.1:" + port);
        Path log = Path.of(cluster.directory().toString(), "operator.log");
        operators.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** Without tests, which bring a quieter log. */
    private static String shippedClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private WebhookClientConfig registration() {
        return registered().orElseThrow(() -> new IllegalStateException("no webhook is registered at " + PATH));
    }

    private Optional<WebhookClientConfig> registered() {
        return client.admissionRegistration().v1().mutatingWebhookConfigurations().list().getItems().stream()
                .flatMap(configuration -> configuration.getWebhooks().stream())
                .map(MutatingWebhook::getClientConfig)
                .filter(config -> config.getUrl() != null && config.getUrl().endsWith(PATH))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static <T> T await(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException(what + " did not come");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
