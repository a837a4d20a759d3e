package dev.otelop.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Free ports of the loopback interface. */
record Ports(int etcd, int apiServer) {

    /** Asks the system for both at once, so that they differ. */
    static Ports free() {
        List<Integer> ports = new ArrayList<>();
        try (ServerSocket first = loopback();
                ServerSocket second = loopback()) {
            ports.add(first.getLocalPort());
            ports.add(second.getLocalPort());
        } catch (IOException e) {
            throw new LocalClusterException("no free port on 127.0.0.1", e);
        }
        return new Ports(ports.get(0), ports.get(1));
    }

    private static ServerSocket loopback() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
