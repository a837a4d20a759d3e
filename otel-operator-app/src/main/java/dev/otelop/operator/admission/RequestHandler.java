package dev.otelop.operator.admission;

/** Answers the body of one POST request. Called by many threads at once; never throws on what a caller sent. */
@FunctionalInterface
interface RequestHandler {

    Reply handle(String path, byte[] body);
}
