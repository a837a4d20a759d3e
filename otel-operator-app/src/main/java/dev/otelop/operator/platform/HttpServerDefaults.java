package dev.otelop.operator.platform;

/**
 * Settings of the JDK's HTTP server that it takes from system properties, once per process, when its first instance is
 * made. A value given on the command line of the JVM wins.
 */
public final class HttpServerDefaults {

    /** Without it small answers wait for the peer's delayed acknowledgement: about 40 ms each on JDK 17. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    /** Seconds in which a request, its TLS handshake included, must have arrived. */
    private static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";

    /** Seconds in which an answer must have been made and taken. */
    private static final String RESPONSE_SECONDS = "sun.net.httpserver.maxRspTime";

    private HttpServerDefaults() {}

    /** Must be called before the process makes its first {@code com.sun.net.httpserver.HttpServer} of any kind. */
    public static void set() {
        System.getProperties().putIfAbsent(NO_DELAY, "true");
        System.getProperties().putIfAbsent(REQUEST_SECONDS, "10");
        System.getProperties().putIfAbsent(RESPONSE_SECONDS, "10");
    }
}
