package dev.otelop.operator.admission;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Connections on which a TLS handshake begins and never goes on. */
record SilentClients(List<Socket> sockets) implements AutoCloseable {

    /** The head of a TLS record that announces 512 bytes of handshake. */
    private static final byte[] BEGINNING = {22, 3, 1, 2, 0};

    static SilentClients connect(int port, int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(BEGINNING);
            sockets.add(socket);
        }
        return new SilentClients(sockets);
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
