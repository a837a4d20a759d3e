package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.PrometheusCrSettings;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Selectors were once plain maps of labels; fabric8 keeps such keys as unknown fields of the label selector. */
final class FormerSelectors {

    private FormerSelectors() {}

    static void convert(@Nullable PrometheusCrSettings settings, FieldPath path, List<Finding> findings) {
        if (settings == null) {
            return;
        }
        convert(
                settings.getServiceMonitorSelector(),
                settings::setServiceMonitorSelector,
                path.key("serviceMonitorSelector"),
                findings);
        convert(
                settings.getPodMonitorSelector(),
                settings::setPodMonitorSelector,
                path.key("podMonitorSelector"),
                findings);
    }

    private static void convert(
            @Nullable LabelSelector selector, Consumer<LabelSelector> set, FieldPath path, List<Finding> findings) {
        if (selector == null || selector.getAdditionalProperties().isEmpty()) {
            return;
        }
        FieldPath current = path.key("matchLabels");
        Map<String, String> labels = new LinkedHashMap<>();
        if (selector.getMatchLabels() != null) {
            labels.putAll(selector.getMatchLabels());
        }
        Map<String, Object> rest = new LinkedHashMap<>();
        selector.getAdditionalProperties().forEach((key, value) -> {
            String present = labels.get(key);
            if (value instanceof String text && (present == null || present.equals(text))) {
                labels.put(key, text);
                findings.add(Normalizer.renamed(path.key(key), current.key(key)));
                return;
            }
            rest.put(key, value);
            findings.add(
                    present == null ? notALabel(path.key(key)) : Normalizer.ignored(path.key(key), current.key(key)));
        });
        set.accept(new LabelSelectorBuilder(selector)
                .withMatchLabels(labels)
                .withAdditionalProperties(rest)
                .build());
    }

    private static Finding notALabel(FieldPath path) {
        return Finding.of(
                ReadProblems.UNREADABLE,
                Severity.ERROR,
                path,
                "the value of a label is a text",
                "put quotes around it");
    }
}
