package dev.otelop.injection;

/** Who may use an Instrumentation or a sidecar collector of another namespace. */
public enum CrossNamespace {
    /** Namespaces that the other one lists in its annotation {@code otelop.dev/allow-injection-from}. */
    GRANT,
    /** Everybody, as with the Go operator. */
    OPEN
}
