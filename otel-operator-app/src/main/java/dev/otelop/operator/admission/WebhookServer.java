package dev.otelop.operator.admission;

/** A running TLS server of the webhooks. Two methods, so that another server can take the place of the JDK's. */
interface WebhookServer extends AutoCloseable {

    /** The port it listens on, also when it was asked for any free one. */
    int port();

    /** Answers what has been asked, then stops. Returns when nothing of it is left. */
    @Override
    void close();
}
