package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Environment variables of one container. */
final class EnvChecks {

    private EnvChecks() {}

    /** Server-side apply answers a name that occurs twice with an internal error, so it must not get that far. */
    static void check(List<EnvVar> env, FieldPath path, Report report) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < env.size(); i++) {
            EnvVar variable = env.get(i);
            FieldPath at = path.index(i);
            String name = variable.getName();
            if (name == null || !Names.isEnvName(name)) {
                report.error("env.invalid-name", at.key("name"), "an environment variable has no valid name", null);
                continue;
            }
            Integer first = seen.putIfAbsent(name, i);
            if (first != null) {
                report.error(
                        "env.duplicate-name",
                        at.key("name"),
                        "`%s` is set already at %s".formatted(name, path.index(first)),
                        "remove one of the two");
            }
            if (variable.getValue() != null && !variable.getValue().isEmpty() && variable.getValueFrom() != null) {
                report.error(
                        "env.value-and-source",
                        at,
                        "`%s` has a value and a source".formatted(name),
                        "remove `value` or `valueFrom`");
            }
        }
    }
}
