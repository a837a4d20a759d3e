package dev.otelop.testing.fault;

import java.util.function.Predicate;

/** Decides what becomes of each request. Called from many threads at once. */
@FunctionalInterface
public interface Fault {

    Reaction to(ProxiedRequest request);

    static Fault none() {
        return request -> Reaction.forward();
    }

    /** The same reaction to all requests of a kind; the others are forwarded. */
    static Fault of(Predicate<ProxiedRequest> requests, Reaction reaction) {
        return request -> requests.test(request) ? reaction : Reaction.forward();
    }
}
