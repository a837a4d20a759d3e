package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ports of a Service. */
final class PortChecks {

    private static final int HIGHEST = 65535;

    private PortChecks() {}

    /** What is checked about a port. */
    record Port(
            @Nullable String name,
            @Nullable Integer number,
            @Nullable String protocol) {

        String identity() {
            return number + "/" + (protocol == null ? "TCP" : protocol);
        }
    }

    static void check(List<Port> ports, FieldPath path, Report report) {
        Set<String> names = new HashSet<>();
        Set<String> identities = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            Port port = ports.get(i);
            FieldPath at = path.index(i);
            name(port, at, names, ports.size(), report);
            number(port, at, report);
            if (!identities.add(port.identity())) {
                report.error(
                        "port.duplicate-number",
                        at.key("port"),
                        "there are two ports %s".formatted(port.identity()),
                        "remove one");
            }
        }
    }

    private static void name(Port port, FieldPath at, Set<String> names, int count, Report report) {
        String name = port.name();
        if (name == null || name.isEmpty()) {
            if (count > 1) {
                report.error("port.missing-name", at, "one of several ports has no name", "add a name");
            }
        } else if (!Names.isPortName(name)) {
            report.error(
                    "port.invalid-name",
                    at.key("name"),
                    "`%s` is no valid port name".formatted(name),
                    "use at most 15 lower-case letters, digits and single dashes, and at least one letter");
        } else if (!names.add(name)) {
            report.error(
                    "port.duplicate-name", at.key("name"), "there are two ports `%s`".formatted(name), "rename one");
        }
    }

    private static void number(Port port, FieldPath at, Report report) {
        Integer number = port.number();
        if (number != null && (number < 1 || number > HIGHEST)) {
            report.error(
                    "port.invalid-number", at.key("port"), "%d is no port number".formatted(number), "use 1 to 65535");
        }
    }
}
