package dev.otelop.operator.opamp;

import dev.otelop.operator.opamp.BridgeConfig.Variables;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of a server address. Headers are read for each request and certificates for each client, and there is
 * a new client when a file of a certificate changed: what is renewed in a mounted Secret counts at the next connection.
 */
final class HttpClients implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A connection that died without a word is noticed after two of these. */
    private static final Duration PING = Duration.ofSeconds(15);

    /** How the library asks for what should go with the first request for a tunnel. */
    private static final String PREEMPTIVE = "OkHttp-Preemptive";

    private final ServerAddress server;
    private final Variables variables;
    private @Nullable OkHttpClient client;
    private List<String> contents = List.of();

    HttpClients(ServerAddress server, Variables variables) {
        this.server = server;
        this.variables = variables;
    }

    /** A client that is up to date. */
    synchronized OkHttpClient current() throws IOException {
        List<String> now = new ArrayList<>();
        for (Path file : server.tls().files()) {
            now.add(Files.readString(file));
        }
        OkHttpClient known = client;
        if (known != null && now.equals(contents)) {
            return known;
        }
        OkHttpClient fresh = create();
        close();
        client = fresh;
        contents = now;
        return fresh;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
            client = null;
        }
    }

    private OkHttpClient create() throws IOException {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(PATIENCE)
                .writeTimeout(PATIENCE)
                .readTimeout(Duration.ofSeconds(30))
                .pingInterval(PING)
                .connectionPool(new ConnectionPool())
                .addInterceptor(this::withHeaders);
        if (server.isEncrypted()) {
            TlsMaterial tls = TlsMaterial.read(server.tls());
            builder.sslSocketFactory(tls.sockets(), tls.trust());
            if (server.tls().skipVerify()) {
                builder.hostnameVerifier((host, session) -> true);
            }
        }
        if (server.proxy() != null) {
            proxy(builder, server.proxy());
        }
        return builder.build();
    }

    private Response withHeaders(Interceptor.Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder();
        add(request, server.headers());
        ServerProxy proxy = server.proxy();
        if (proxy != null && !server.isEncrypted()) {
            // Without TLS there is no CONNECT: the proxy reads the request itself.
            add(request, proxy.headers());
        }
        return chain.proceed(request.build());
    }

    private void proxy(OkHttpClient.Builder builder, ServerProxy proxy) {
        int port = proxy.url().getPort() >= 0 ? proxy.url().getPort() : proxy.isSocks() ? 1080 : 3128;
        InetSocketAddress address =
                InetSocketAddress.createUnresolved(proxy.url().getHost(), port);
        builder.proxy(new Proxy(proxy.isSocks() ? Proxy.Type.SOCKS : Proxy.Type.HTTP, address));
        builder.proxyAuthenticator((route, response) -> {
            String user = proxy.url().getUserInfo();
            boolean asked = PREEMPTIVE.equals(response.header("Proxy-Authenticate"));
            boolean told = response.request().header("Proxy-Authorization") != null;
            if (!asked && (user == null || told)) {
                return null;
            }
            Request.Builder again = response.request().newBuilder();
            if (user != null) {
                again.header("Proxy-Authorization", basic(user));
            }
            add(again, proxy.headers());
            return again.build();
        });
    }

    private void add(Request.Builder request, List<HeaderSource> headers) throws IOException {
        for (HeaderSource header : headers) {
            try {
                request.header(header.header(), header.value(variables));
            } catch (IllegalArgumentException e) {
                // The library's message quotes the value, which may be a secret; its class says enough.
                throw new IOException("the value of the header " + header.header() + " cannot be sent: it holds a line"
                        + " break, or a letter that HTTP does not know");
            }
        }
    }

    private static String basic(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? Credentials.basic(userInfo, "")
                : Credentials.basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }
}
