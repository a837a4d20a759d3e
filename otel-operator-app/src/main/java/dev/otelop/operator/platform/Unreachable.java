package dev.otelop.operator.platform;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** Why there is no answer from an API server, in words. The client's own message is empty then. */
public final class Unreachable {

    private Unreachable() {}

    /** A clause that goes on a sentence about the API server. */
    public static String cause(KubernetesClientException failure) {
        if (failure.getStatus() != null && failure.getStatus().getMessage() != null) {
            return "it answers " + failure.getCode() + ": "
                    + failure.getStatus().getMessage();
        }
        List<Throwable> chain = chain(failure);
        if (has(chain, UnresolvedAddressException.class) || has(chain, UnknownHostException.class)) {
            return "its name cannot be resolved";
        }
        if (has(chain, ConnectException.class)) {
            return "nothing accepts connections there";
        }
        if (has(chain, HttpTimeoutException.class)) {
            return "it does not answer in time";
        }
        if (has(chain, SSLException.class)) {
            return "TLS fails: " + innermost(chain).getMessage();
        }
        // That is how API servers turn HTTP/2 clients away whom they do not know; the answer itself gets lost.
        if (String.valueOf(innermost(chain).getMessage()).contains("GOAWAY")) {
            return "it closes the connection, most likely because it does not accept the credentials";
        }
        return innermost(chain).toString();
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    private static Throwable innermost(List<Throwable> chain) {
        return chain.get(chain.size() - 1);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = failure; link != null && chain.size() < 20; link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
