package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.ConfigDocument;
import dev.otelop.model.v1beta1.PortSpec;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    private static final Variables NO_VARIABLES = new Variables(Map.of(), true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "otlp   | {protocols: {grpc: , http: }}                    | otlp-grpc 4317/TCP grpc, otlp-http 4318/TCP http",
                "otlp/2 | {protocols: {grpc: {endpoint: '[::1]:14317'}}}   | ",
                "otlp   | {protocols: {grpc: {endpoint: '[::]:14317'}}}    | otlp-grpc 14317/TCP grpc",
                "otlp   | {protocols: {grpc: {endpoint: 'localhost:1'}}}   | ",
                "otlp   | {protocols: {grpc: {endpoint: '${env:IP}:5'}}}   | otlp-grpc 5/TCP grpc",
                "otlp   | {protocols: {grpc: {endpoint: '0:${env:PORT}'}}} | ",
                "otlp   | {protocols: {grpc: {endpoint: /x, transport: unix}}} | ",
                "otlp   | {protocols: {}}                                  | ",
                "jaeger | {protocols: {grpc: , thrift_http: , thrift_compact: , thrift_binary: }} | jaeger-grpc 14250/TCP grpc, port-14268 14268/TCP http, port-6831 6831/UDP -, port-6832 6832/UDP -",
                "statsd |                                                  | statsd 8125/UDP -",
                "statsd | {transport: tcp}                                 | statsd 8125/TCP -",
                "syslog | {tcp: {listen_address: '0.0.0.0:54526'}, udp: {listen_address: '0.0.0.0:54526'}} | syslog-tcp 54526/TCP -, syslog-udp 54526/UDP -",
                "tcplog |                                                  | ",
                "tcp_log | {listen_address: ':54525'}                      | tcp-log 54525/TCP -",
                "zipkin |                                                  | zipkin 9411/TCP http",
                "prometheus | {config: {}}                                 | ",
                "prometheus | {api_server: {enabled: true, server_config: {endpoint: '0.0.0.0:9091'}}} | prometheus 9091/TCP http",
                "prometheus | {api_server: {server_config: {endpoint: '0.0.0.0:9091'}}} | ",
                "elasticsearch | {endpoint: 'http://elsewhere:9200'}       | ",
                "hostmetrics | {scrapers: {cpu: }}                         | ",
            })
    void receiverOpensItsPorts(String id, String settings, String expected) {
        List<ServicePort> ports = new Ports(List.of(), inferred(id, settings)).ofService();

        assertThat(String.join(", ", ports.stream().map(PortsTest::text).toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void loopbackServerIsAContainerPortOnly() {
        Ports ports = new Ports(List.of(), inferred("otlp", "{protocols: {grpc: {endpoint: 'localhost:4317'}}}"));

        assertThat(ports.ofService()).isEmpty();
        assertThat(ports.ofContainer())
                .extracting(ContainerPort::getContainerPort)
                .containsExactly(4317);
    }

    @Test
    void componentThatNothingUsesOpensNothing() {
        assertThat(ports("receivers: {otlp: {protocols: {grpc: }}}\nservice: {pipelines: {}}"))
                .isEmpty();
    }

    @Test
    void sameNumberAndProtocolIsOnePort() {
        List<InferredPort> ports = ports("""
                receivers:
                  otlp: {protocols: {grpc: }}
                  otlp/2: {protocols: {grpc: {endpoint: '0.0.0.0:4317'}}}
                  statsd: {endpoint: '0.0.0.0:4317'}
                exporters: {debug: }
                service: {pipelines: {traces: {receivers: [otlp, otlp/2, statsd], exporters: [debug]}}}
                """);

        assertThat(ports)
                .containsExactly(
                        new InferredPort("otlp-2-grpc", 4317, Protocol.TCP, "grpc", true),
                        new InferredPort("statsd", 4317, Protocol.UDP, null, true));
    }

    @Test
    void writtenPortsStandFirstAndWin() {
        Ports ports = new Ports(
                List.of(port("grpc", 4317, null, null), port("otlp-http", 80, new IntOrString(4318), 30080)),
                inferred("otlp", "{protocols: {grpc: , http: {endpoint: '0.0.0.0:4319'}}}"));

        assertThat(ports.ofService().stream().map(PortsTest::text))
                .containsExactly("grpc 4317/TCP -", "otlp-http 80/TCP -", "port-4319 4319/TCP http");
        assertThat(ports.ofService().get(1).getNodePort()).isEqualTo(30080);
        assertThat(ports.ofContainer())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .hasToString("[(\"grpc\", 4317), (\"otlp-http\", 4318), (\"port-4319\", 4319)]");
    }

    @Test
    void targetPortThatNamesAnotherPortAddsNoContainerPort() {
        Ports ports = new Ports(
                List.of(port("public", 443, new IntOrString("otlp-grpc"), null)),
                inferred("otlp", "{protocols: {grpc: }}"));

        assertThat(ports.ofContainer()).extracting(ContainerPort::getName).containsExactly("otlp-grpc");
        assertThat(ports.ofService()).extracting(ServicePort::getName).containsExactly("public", "otlp-grpc");
    }

    @Test
    void unnamedWrittenPortGetsAName() {
        assertThat(new Ports(List.of(port(null, 9000, null, null)), List.of()).ofService())
                .extracting(ServicePort::getName)
                .containsExactly("port-9000");
    }

    private static PortSpec port(String name, int number, IntOrString target, Integer nodePort) {
        PortSpec port = new PortSpec();
        port.setName(name);
        port.setPort(number);
        port.setTargetPort(target);
        port.setNodePort(nodePort);
        return port;
    }

    private static List<InferredPort> inferred(String id, String settings) {
        return ports(
                "receivers: {%s: %s}\nexporters: {debug: }\nservice: {pipelines: {traces: {receivers: [%s], exporters: [debug]}}}"
                        .formatted(id, settings == null ? "" : settings, id));
    }

    private static List<InferredPort> ports(String yaml) {
        CollectorConfig config = CollectorConfig.of(ConfigDocument.parse(yaml, "test"));
        return OpenPorts.of(Server.of(config), null, NO_VARIABLES).ports();
    }

    private static String text(ServicePort port) {
        String appProtocol = port.getAppProtocol() == null ? "-" : port.getAppProtocol();
        return "%s %d/%s %s".formatted(port.getName(), port.getPort(), port.getProtocol(), appProtocol);
    }
}
