package dev.otelop.operator.cli;

import dev.otelop.injection.PodPatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How {@code otelop inject} prints what it has done. */
enum InjectionFormat {
    /** Everything that was in the files. */
    YAML {
        @Override
        String print(FilesInjection injection) {
            return injection.documents().stream().map(InjectedDocument::yaml).collect(Collectors.joining("---\n"));
        }
    },
    /** A list of patches, each with the object it is for. */
    PATCH {
        @Override
        String print(FilesInjection injection) {
            return JsonText.pretty(injection.objects().stream()
                    .filter(InjectedObject::changed)
                    .map(InjectionFormat::patch)
                    .toList());
        }
    },
    DECISIONS {
        @Override
        String print(FilesInjection injection) {
            return ExplanationFormat.TEXT.print(injection.explanations());
        }
    };

    abstract String print(FilesInjection injection);

    private static Map<String, @Nullable Object> patch(InjectedObject object) {
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("group", object.object().group());
        target.put("version", object.object().version());
        target.put("kind", object.object().kind());
        target.put("namespace", object.namespace());
        target.put("name", object.object().name());
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("target", target);
        tree.put("patch", steps(object.patch()));
        return tree;
    }

    private static List<Map<String, @Nullable Object>> steps(PodPatch patch) {
        return patch.operations().stream().map(InjectionFormat::step).toList();
    }

    private static Map<String, @Nullable Object> step(PodPatch.Operation operation) {
        Map<String, @Nullable Object> step = new LinkedHashMap<>();
        step.put("op", operation.op());
        step.put("path", operation.path());
        if (!operation.op().equals("remove")) {
            step.put("value", operation.value());
        }
        return step;
    }
}
