package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DevCommandIT {

    private static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyExampleOfTheSeedBecomesReady() {
        assertThat(dev("", "examples/seed")).as(out + "\n" + err).isZero();
        assertThat(out.toString())
                .contains("opentelemetrycollector.opentelemetry.io/gateway created")
                .contains("OpenTelemetryCollector observability/gateway deployment 3/3 Running")
                .contains("DaemonSet observability/node-collector 2/2 Ready")
                .contains("StatefulSet observability/persistent-collector 3/3 Ready")
                .contains("OpenTelemetryCollector default/sidecar sidecar")
                .contains("Deployment default/myapp 1/1 Ready");
        assertThat(err.toString()).endsWith("otelop: everything is ready\n");
    }

    @Test
    void whatTheClusterRefusesIsSaidAndMakesTheCommandFail() {
        String wrong = """
                apiVersion: opentelemetry.io/v1beta1
                kind: OpenTelemetryCollector
                metadata:
                  name: wrong
                spec:
                  config: |
                    receivers:
                      otlp:
                    exporters:
                      debug:
                    service:
                      pipelines:
                        traces:
                          receivers: [oltp]
                          exporters: [debug]
                """;
        assertThat(dev(wrong, "-")).as(out + "\n" + err).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out.toString()).contains("did you mean `otlp`?");
        assertThat(err.toString()).contains("the cluster refused some of the objects");
    }

    private int dev(String in, String file) {
        return Main.run(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                ROOT,
                "dev",
                "--once",
                "--timeout",
                "150",
                file);
    }
}
