package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ports of one Service, checked one after the other. */
final class PortChecks {

    private static final int HIGHEST = 65535;

    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final boolean single;
    private final Report report;

    PortChecks(int count, Report report) {
        this.single = count == 1;
        this.report = report;
    }

    /** The Service is reached inside the cluster, and the API server refuses node ports on such a one. */
    void nodePort(@Nullable Integer nodePort, FieldPath path) {
        if (nodePort != null && nodePort != 0) {
            report.error(
                    "port.node-port",
                    path.key("nodePort"),
                    "a Service of type ClusterIP has no node ports",
                    "remove it, and make a Service of type NodePort of your own");
        }
    }

    void check(@Nullable String name, @Nullable Integer number, @Nullable String protocol, FieldPath path) {
        name(name == null ? "" : name, path);
        if (number != null) {
            number(number, protocol == null ? "TCP" : protocol, path.key("port"));
        }
    }

    private void name(String name, FieldPath path) {
        if (name.isEmpty()) {
            if (!single) {
                report.error("port.missing-name", path, "one of several ports has no name", "add a name");
            }
        } else if (!Names.isPortName(name)) {
            report.error(
                    "port.invalid-name",
                    path.key("name"),
                    "`%s` is no valid port name".formatted(name),
                    "use at most 15 lower-case letters, digits and single dashes, and at least one letter");
        } else if (!names.add(name)) {
            report.error(
                    "port.duplicate-name", path.key("name"), "there are two ports `%s`".formatted(name), "rename one");
        }
    }

    private void number(int number, String protocol, FieldPath path) {
        if (number < 1 || number > HIGHEST) {
            report.error("port.invalid-number", path, "%d is no port number".formatted(number), "use 1 to 65535");
        }
        String identity = number + "/" + protocol;
        if (!numbers.add(identity)) {
            report.error("port.duplicate-number", path, "there are two ports %s".formatted(identity), "remove one");
        }
    }
}
