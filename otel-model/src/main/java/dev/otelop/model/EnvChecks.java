package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Environment variables of one container. */
final class EnvChecks {

    private final Map<String, FieldPath> seen = new HashMap<>();
    private final Report report;

    private EnvChecks(Report report) {
        this.report = report;
    }

    static void check(@Nullable List<EnvVar> env, FieldPath path, Report report) {
        Elements.each(env, path, new EnvChecks(report)::variable);
    }

    private void variable(EnvVar variable, FieldPath path) {
        String name = variable.getName();
        if (name == null || !Names.isEnvName(name)) {
            report.error("env.invalid-name", path.key("name"), "an environment variable has no valid name", null);
            return;
        }
        unique(name, path);
        if (variable.getValue() != null && !variable.getValue().isEmpty() && variable.getValueFrom() != null) {
            report.error(
                    "env.value-and-source",
                    path,
                    "`%s` has a value and a source".formatted(name),
                    "remove `value` or `valueFrom`");
        }
    }

    /** Server-side apply answers a name that occurs twice with an internal error, so it must not get that far. */
    private void unique(String name, FieldPath path) {
        FieldPath first = seen.putIfAbsent(name, path);
        if (first != null) {
            report.error(
                    "env.duplicate-name",
                    path.key("name"),
                    "`%s` is set already at %s".formatted(name, first),
                    "remove one of the two");
        }
    }
}
