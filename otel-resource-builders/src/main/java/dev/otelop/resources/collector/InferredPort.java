package dev.otelop.resources.collector;

import dev.otelop.model.Names;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A port that the configuration opens.
 *
 * @param exposed whether other pods are meant to reach it, through the Service
 */
record InferredPort(
        String name,
        int number,
        Protocol protocol,
        @Nullable String appProtocol,
        boolean exposed) implements Comparable<InferredPort> {

    private static final Comparator<InferredPort> ORDER = Comparator.comparing(InferredPort::name)
            .thenComparingInt(InferredPort::number)
            .thenComparing(InferredPort::protocol)
            .thenComparing(InferredPort::exposed);

    /** The collector's own metrics. */
    static final String METRICS = "metrics";

    static InferredPort of(Server server, int number, Protocol protocol, boolean exposed) {
        return new InferredPort(
                Names.portName(server.portName(), number),
                number,
                protocol,
                server.kind().appProtocol(),
                exposed);
    }

    static InferredPort metrics(int number, boolean exposed) {
        return new InferredPort(METRICS, number, Protocol.TCP, "http", exposed);
    }

    @Override
    public int compareTo(InferredPort other) {
        return ORDER.compare(this, other);
    }
}
