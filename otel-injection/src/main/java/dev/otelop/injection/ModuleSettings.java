package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the module of a web server is configured with, whatever the server. */
record ModuleSettings(String endpoint, String serviceName, String serviceNamespace, String serviceInstance) {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern TO_QUOTE = Pattern.compile("[\\s\"';{}#\\\\]");

    /**
     * The directives, sorted, one a line.
     *
     * @param prefix with which the names of all directives begin
     * @param end what ends a directive
     * @param attributes the user's directives, which win; their values are written as they are
     */
    String directives(String prefix, String end, List<EnvVar> attributes) {
        SortedMap<String, String> directives = new TreeMap<>(Map.of(
                prefix + "Enabled",
                "ON",
                prefix + "OtelExporterEndpoint",
                quoted(endpoint),
                prefix + "OtelSpanExporter",
                "otlp",
                prefix + "ResolveBackends",
                "ON",
                prefix + "ServiceInstanceId",
                quoted(serviceInstance),
                prefix + "ServiceName",
                quoted(serviceName),
                prefix + "ServiceNamespace",
                quoted(serviceNamespace),
                prefix + "TraceAsError",
                "ON"));
        for (EnvVar attribute : attributes) {
            if (attribute != null && attribute.getName() != null) {
                String value = attribute.getValue() == null ? "" : attribute.getValue();
                directives.put(oneLine(attribute.getName()), oneLine(value));
            }
        }
        return directives.entrySet().stream()
                .map(directive -> directive.getKey() + " " + directive.getValue() + end + "\n")
                .collect(Collectors.joining());
    }

    /** Directives end with the line, so no value may reach beyond it. */
    private static String oneLine(String text) {
        return LINE_END.matcher(text).replaceAll(" ");
    }

    private static String quoted(String text) {
        String line = oneLine(text);
        return TO_QUOTE.matcher(line).find() ? "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : line;
    }
}
