package dev.otelop.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports of the loopback interface. */
record Ports(int etcd, int apiServer) {

    private static final int LOWEST = 20_000;

    /** From here on Linux takes the ports of outgoing connections, of which a starting cluster makes hundreds. */
    private static final int LIMIT = 32_768;

    static Ports free() {
        List<Integer> ports = ThreadLocalRandom.current()
                .ints(LOWEST, LIMIT)
                .limit(10_000)
                .distinct()
                .filter(Ports::isFree)
                .limit(2)
                .boxed()
                .toList();
        if (ports.size() < 2) {
            throw new LocalClusterException(
                    "no two free ports on 127.0.0.1 between %d and %d".formatted(LOWEST, LIMIT));
        }
        return new Ports(ports.get(0), ports.get(1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
