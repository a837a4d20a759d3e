package dev.otelop.operator.cli;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.findings.Sources;
import dev.otelop.operator.Namespaces;
import dev.otelop.operator.opamp.Bridge;
import dev.otelop.operator.opamp.BridgeConfig;
import dev.otelop.operator.opamp.BridgeSite;
import dev.otelop.operator.platform.BindAddress;
import dev.otelop.operator.platform.Clients;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code otelop bridge}. */
@Command(
        name = "bridge",
        description = {
            "Connect collectors to an OpAMP server: report them, and take the configurations it sends.",
            "It ends at SIGTERM, after it has said goodbye."
        })
final class BridgeCommand implements Callable<Integer> {

    private static final Duration FOREVER = Duration.ofDays(36_500);
    private static final List<Path> USUAL =
            List.of(Path.of("/conf/remoteconfiguration.yaml"), Path.of("/conf/opamp-bridge.yaml"));

    @Option(
            names = {"--config", "--config-file"},
            paramLabel = "FILE",
            description =
                    "What the bridge is told (default: /conf/remoteconfiguration.yaml, then /conf/opamp-bridge.yaml).")
    private @Nullable Path file;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            split = ",",
            converter = OptionValues.NamespaceName.class,
            description = "Look after the collectors of this namespace; may be repeated (default: the pod's).")
    private List<String> namespaces = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the bridge; wins over the file.")
    private @Nullable String name;

    @Option(
            names = "--heartbeat-interval",
            paramLabel = "DURATION",
            converter = Interval.class,
            description = "How often the server hears of the bridge, such as 30s; wins over the file.")
    private @Nullable Duration heartbeat;

    @Option(
            names = {"--health-listen-addr", "--health-probe-bind-address"},
            paramLabel = "ADDRESS",
            description = "Where /healthz and /readyz are served, 0 for nowhere; wins over the file.")
    private @Nullable BindAddress health;

    @Option(
            names = {"--kubeconfig", "--kubeconfig-path"},
            paramLabel = "FILE",
            description = "How to reach the cluster (default: the pod's service account, else KUBECONFIG).")
    private @Nullable File kubeconfig;

    private final Terminal terminal;

    BridgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<BridgeConfig> config = read();
        if (config.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        BridgeConfig told = config.get();
        File cluster = kubeconfig != null || told.kubeconfig() == null ? kubeconfig : new File(told.kubeconfig());
        Config connection = Kubeconfig.read(cluster);
        try (StopSignal signal = StopSignal.listen();
                KubernetesClient client = Clients.connect(connection)) {
            run(Bridge.start(told, site(connection), client, Clock.systemUTC()), signal);
        }
        return ExitCode.OK;
    }

    private static void run(Bridge bridge, StopSignal signal) {
        try (bridge) {
            signal.await(FOREVER);
        }
    }

    private Optional<BridgeConfig> read() {
        Path chosen = file == null ? usual() : terminal.directory().resolve(file);
        String shown = (file == null ? chosen : file).toString();
        String text = text(chosen);
        Outcome<BridgeConfig> outcome = BridgeConfig.read(text, shown, System::getenv);
        print(outcome.findings(), Sources.of(shown, text));
        return Optional.ofNullable(outcome.value())
                .map(config -> name == null ? config : config.withName(name))
                .map(config -> heartbeat == null ? config : config.withHeartbeat(heartbeat))
                .map(config -> health == null ? config : config.withHealth(health));
    }

    private static Path usual() {
        return USUAL.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "there is no %s and no %s; name the file with --config".formatted(USUAL.get(0), USUAL.get(1))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file, e);
        }
    }

    private void print(Findings findings, Sources sources) {
        terminal.err().print(FindingsText.pretty(findings, sources));
        terminal.err().flush();
    }

    private BridgeSite site(Config connection) {
        String own = Namespaces.own(connection)
                .orElseThrow(() -> new CommandFailure("the bridge does not know its namespace; set POD_NAMESPACE"));
        List<String> watched = namespaces.isEmpty() ? List.of(own) : namespaces;
        String home = watched.contains(own) ? own : watched.get(0);
        TreeSet<String> all =
                new TreeSet<>(Stream.of(watched).flatMap(List::stream).toList());
        return new BridgeSite(home, all, System::getenv, ProductVersion.current());
    }

    /** A duration in the notation of Go programs. */
    static final class Interval implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                return BridgeConfig.duration(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("`" + text + "` is no duration such as `30s` or `1m30s`");
            }
        }
    }
}
