package dev.otelop.operator.admission;

/** What the API server is asked to do with an object. */
enum Operation {
    CREATE,
    UPDATE,
    DELETE,
    CONNECT
}
