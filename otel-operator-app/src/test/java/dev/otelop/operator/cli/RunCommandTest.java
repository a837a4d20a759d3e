package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code otelop run} says when it cannot start. */
class RunCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a: [", "[1, 2]"})
    void fileThatIsNoKubeconfigIsCalledThat(String text) throws IOException {
        assertThat(run(kubeconfig(text))).contains("kubeconfig").doesNotContain("should not have happened");
    }

    @Test
    void folderIsNoKubeconfig() {
        assertThat(run(folder)).contains("cannot read the kubeconfig " + folder);
    }

    @Test
    void currentContextThatIsNotDefinedIsToldWithThoseThatAre() throws IOException {
        assertThat(run(kubeconfig(
                        pointingTo("https://127.0.0.1:1").replace("current-context: here", "current-context: gone"))))
                .contains("current context")
                .contains("it defines here");
    }

    @Test
    void serverThatDoesNotAnswerIsNamedWithTheReason() throws IOException {
        int port = freePort();

        assertThat(run(kubeconfig(pointingTo("https://127.0.0.1:" + port))))
                .contains("the API server https://127.0.0.1:" + port)
                .contains("nothing accepts connections there");
        assertThat(run(kubeconfig(pointingTo("https://nowhere.invalid"))))
                .contains("https://nowhere.invalid")
                .contains("its name cannot be resolved");
    }

    @ParameterizedTest
    @CsvSource({
        "--webhook-port, 99999",
        "--max-concurrent-reconciles, 0",
        "--webhook-url, http://127.0.0.1:9443",
        "--webhook-url, nonsense",
        "--webhook-service, nonsense",
        "--webhook-service, a/b/c",
        "--webhook-secret, Not_A_Name",
        "--namespace, Not_A_Name"
    })
    void valueThatCannotBeRightIsRefusedWithItsOption(String option, String value) {
        assertThat(run("run", option, value))
                .contains("Invalid value for option")
                .contains("`" + value + "`")
                .doesNotContain("should not have happened");
    }

    @ParameterizedTest
    @CsvSource({"cpu=lots, lots", "memory=-1, -1", "cpu=1e9x, 1e9x"})
    void quantityThatIsNoneIsRefusedWithItsOption(String value, String quantity) {
        assertThat(run("run", "--collector-limit", value))
                .contains("--collector-limit")
                .contains("`" + quantity + "` is no quantity");
    }

    @Test
    void requestAboveItsLimitIsRefused() {
        assertThat(run("run", "--collector-limit", "memory=100Mi"))
                .contains("collectors cannot request 400Mi of memory")
                .contains("limit of 100Mi");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        assertThat(run("run", "--webhook-url", "https://here:1", "--webhook-service", "a/b"))
                .contains("--webhook-url and --webhook-service exclude each other");
        assertThat(run("run", "--webhook-service", "a/b", "--webhook-secret", "s", "--webhook-cert-dir", "/certs"))
                .contains("--webhook-secret and --webhook-cert-dir exclude each other");
    }

    @Test
    void certificatesThatNobodyWouldSeeAreRefused() {
        assertThat(run("run", "--webhook-cert-dir", "/certs"))
                .contains("certificates need --webhook-service or --webhook-url");
    }

    private String run(Path kubeconfig) {
        return run("run", "--kubeconfig", kubeconfig.toString());
    }

    private String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.contains("--kubeconfig")) {
            all.addAll(List.of("--metrics-bind-address", "0", "--health-probe-bind-address", "0"));
        }
        StringWriter err = new StringWriter();
        int code = Main.run(
                InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                folder,
                all.toArray(String[]::new));
        assertThat(code).isEqualTo(ExitCode.FAILURE);
        return err.toString();
    }

    private Path kubeconfig(String text) throws IOException {
        return Files.writeString(folder.resolve("config"), text);
    }

    private static String pointingTo(String server) {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: here, cluster: {server: "%s"}}]
                users: [{name: here, user: {}}]
                contexts: [{name: here, context: {cluster: here, user: here}}]
                current-context: here
                """.formatted(server);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
