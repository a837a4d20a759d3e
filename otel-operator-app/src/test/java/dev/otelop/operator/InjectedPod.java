package dev.otelop.operator;

import java.util.SortedMap;
import java.util.TreeMap;

/** A pod with one container {@code app}, as its author writes it. */
record InjectedPod(String name, SortedMap<String, String> annotations, boolean isRestricted) {

    static InjectedPod named(String name) {
        return new InjectedPod(name, new TreeMap<>(), false);
    }

    /** With an annotation; a name without a prefix is one of {@code instrumentation.opentelemetry.io}. */
    InjectedPod asking(String annotation, String value) {
        SortedMap<String, String> more = new TreeMap<>(annotations);
        more.put(annotation.contains("/") ? annotation : "instrumentation.opentelemetry.io/" + annotation, value);
        return new InjectedPod(name, more, isRestricted);
    }

    InjectedPod called(String other) {
        return new InjectedPod(other, annotations, isRestricted);
    }

    /** As the Pod Security level "restricted" wants it. */
    InjectedPod restricted() {
        return new InjectedPod(name, annotations, true);
    }

    String yaml() {
        return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: %s\n%sspec:\n%s"
                .formatted(name, annotations("  "), spec("  "));
    }

    /** A workload of the same name with such pods. */
    String ownedBy(String kind) {
        boolean job = kind.equals("Job");
        return """
                apiVersion: %s
                kind: %s
                metadata: {name: %s}
                spec:
                %s  template:
                    metadata:
                      labels: {app: %s}
                %s    spec:
                %s%s""".formatted(
                        job ? "batch/v1" : "apps/v1",
                        kind,
                        name,
                        selector(kind),
                        name,
                        annotations("      "),
                        spec("      "),
                        job ? "      restartPolicy: Never\n" : "");
    }

    private String selector(String kind) {
        return switch (kind) {
            case "Job" -> "";
            case "StatefulSet" -> "  serviceName: %s\n  selector: {matchLabels: {app: %s}}\n".formatted(name, name);
            default -> "  selector: {matchLabels: {app: %s}}\n".formatted(name);
        };
    }

    private String annotations(String indent) {
        if (annotations.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder(indent + "annotations:\n");
        annotations.forEach((key, value) -> lines.append("%s  %s: \"%s\"\n".formatted(indent, key, value)));
        return lines.toString();
    }

    private String spec(String indent) {
        String security = isRestricted ? """
                securityContext: {runAsNonRoot: true, runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
                """ : "";
        String container = isRestricted ? """
                containers:
                - name: app
                  image: app:1
                  securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                """ : """
                containers:
                - name: app
                  image: app:1
                """;
        return (security + container).indent(indent.length());
    }
}
