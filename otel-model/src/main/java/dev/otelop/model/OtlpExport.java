package dev.otelop.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What OpenTelemetry SDKs do with the environment variables that say where telemetry goes.
 *
 * <p>An environment is a function from the name of a variable to its value, empty when nothing sets it. A value that only
 * the kubelet knows is a reference such as {@code $(NAME)}.
 */
public final class OtlpExport {

    /** The address of the receiver of all signals. */
    public static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /** The protocol of all signals, where the agent lets one choose. */
    public static final String PROTOCOL = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public static final String GRPC = "grpc";
    public static final String HTTP = "http/protobuf";

    private static final List<String> SIGNALS = List.of("TRACES", "METRICS", "LOGS");
    private static final Pattern PORT = Pattern.compile("[a-zA-Z]+://[^/?#]*:(\\d+)(?:[/?#].*)?");

    private OtlpExport() {}

    /** Whether {@code env} says of any signal where it goes, or that another exporter than OTLP takes it. */
    public static boolean isDirected(Function<String, Optional<String>> env) {
        return env.apply(ENDPOINT).filter(OtlpExport::isSaid).isPresent()
                || SIGNALS.stream()
                        .anyMatch(signal -> env.apply("OTEL_EXPORTER_OTLP_" + signal + "_ENDPOINT")
                                        .filter(OtlpExport::isSaid)
                                        .isPresent()
                                || env.apply("OTEL_" + signal + "_EXPORTER")
                                        .filter(OtlpExport::isOther)
                                        .isPresent());
    }

    /** All variables that {@link #isDirected} looks at. */
    public static List<String> directing() {
        Stream<String> each = SIGNALS.stream()
                .flatMap(signal ->
                        Stream.of("OTEL_EXPORTER_OTLP_" + signal + "_ENDPOINT", "OTEL_" + signal + "_EXPORTER"));
        return Stream.concat(Stream.of(ENDPOINT), each).toList();
    }

    /** Where an SDK sends that nobody has told. */
    public static String defaultEndpoint(String protocol) {
        return "http://localhost:" + port(protocol);
    }

    /** The port that the other protocol has by convention, if that is where {@code endpoint} points. */
    public static Optional<String> foreignPort(String endpoint, String protocol) {
        if (!protocol.equals(GRPC) && !protocol.startsWith("http/")) {
            return Optional.empty();
        }
        Matcher matcher = PORT.matcher(endpoint.strip());
        String other = port(protocol.equals(GRPC) ? HTTP : GRPC);
        return matcher.matches() && matcher.group(1).equals(other) ? Optional.of(other) : Optional.empty();
    }

    /** The port that receivers of {@code protocol} have by convention. */
    public static String port(String protocol) {
        return protocol.equals(GRPC) ? "4317" : "4318";
    }

    /** What {@link #port} is for. */
    public static String protocolOf(String port) {
        return port.equals(port(GRPC)) ? GRPC : HTTP;
    }

    private static boolean isSaid(String value) {
        return !value.isBlank();
    }

    private static boolean isOther(String exporters) {
        return !exporters.isBlank()
                && Stream.of(exporters.split(","))
                        .map(String::strip)
                        .noneMatch(exporter -> exporter.isEmpty() || exporter.equals("otlp"));
    }
}
