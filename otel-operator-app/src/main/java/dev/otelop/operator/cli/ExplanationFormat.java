package dev.otelop.operator.cli;

import dev.otelop.injection.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How decisions are printed. */
enum ExplanationFormat {
    /** For people: one line for each decision, with what to do about a refusal below it. */
    TEXT {
        @Override
        String print(List<Explanation> explanations) {
            return explanations.stream().map(ExplanationFormat::text).collect(Collectors.joining("\n"));
        }
    },
    /** For programs: the members are stable, and what is not known is left out. */
    JSON {
        @Override
        String print(List<Explanation> explanations) {
            return JsonText.pretty(
                    explanations.stream().map(ExplanationFormat::tree).toList());
        }
    };

    private static final String INDENT = "  ";
    private static final String HELP = INDENT + " ".repeat(10) + "= help: ";

    abstract String print(List<Explanation> explanations);

    private static String text(Explanation explanation) {
        StringBuilder text = new StringBuilder(explanation.title()).append('\n');
        explanation
                .remarks()
                .forEach(remark ->
                        text.append(INDENT).append("note: ").append(remark).append('\n'));
        if (explanation.decisions().isEmpty()) {
            text.append(INDENT).append("nothing is asked for, by no annotation of the pod or its namespace\n");
        }
        explanation.decisions().forEach(decision -> append(decision, text));
        return text.toString();
    }

    private static void append(Decision decision, StringBuilder text) {
        text.append(INDENT)
                .append("%-8s  ".formatted(decision.verdict().label()))
                .append(decision.subject())
                .append(decision.container() == null ? "" : " in " + decision.container())
                .append(decision.from() == null ? "" : " from " + decision.from())
                .append(": ")
                .append(decision.reason())
                .append(decision.verdict() == Decision.Verdict.INJECTED ? "" : " [" + decision.rule() + "]")
                .append('\n');
        if (decision.remedy() != null) {
            text.append(HELP).append(decision.remedy()).append('\n');
        }
    }

    private static Map<String, @Nullable Object> tree(Explanation explanation) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", explanation.object().kind());
        tree.put("namespace", explanation.namespace());
        tree.put("name", explanation.object().name());
        tree.put("remarks", explanation.remarks());
        tree.put(
                "decisions",
                explanation.decisions().stream().map(ExplanationFormat::tree).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Decision decision) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("subject", decision.subject());
        tree.put("container", decision.container());
        tree.put("verdict", decision.verdict().label());
        tree.put("from", decision.from());
        tree.put("rule", decision.rule().value());
        tree.put("reason", decision.reason());
        tree.put("remedy", decision.remedy());
        tree.values().removeIf(value -> value == null);
        return tree;
    }
}
