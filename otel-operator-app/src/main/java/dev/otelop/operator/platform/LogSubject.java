package dev.otelop.operator.platform;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import org.slf4j.MDC;

/**
 * What log lines are about. They carry the kind, namespace and name of that object, under the keys that the framework
 * uses for the resource it reconciles.
 */
public final class LogSubject {

    private LogSubject() {}

    /** Does something whose log lines, on this thread, are about {@code object}. */
    public static void during(HasMetadata object, Runnable something) {
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.put("resource.kind", object.getKind());
        MDC.put("resource.namespace", object.getMetadata().getNamespace());
        MDC.put("resource.name", object.getMetadata().getName());
        try {
            something.run();
        } finally {
            MDC.clear();
            if (before != null) {
                MDC.setContextMap(before);
            }
        }
    }
}
