package dev.otelop.operator.cli;

import dev.otelop.config.Rule;
import dev.otelop.config.Rules;
import dev.otelop.findings.Suggestions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code otelop rules}. */
@Command(
        name = "rules",
        description = {
            "List the rules that collector configurations are checked with, or explain one of them: a configuration that "
                    + "breaks it, what is said about that, and one that keeps it."
        })
final class RulesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "The id of a rule; without it all are listed.")
    private @Nullable String wanted;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (wanted == null) {
            list();
        } else {
            explain(rule(wanted));
        }
        return ExitCode.OK;
    }

    private void list() {
        int width = Rules.all().stream()
                .mapToInt(rule -> rule.toString().length())
                .max()
                .orElse(0);
        Rules.all()
                .forEach(rule -> terminal.out()
                        .println(("%-" + width + "s  %-7s  %s")
                                .formatted(rule.id(), rule.severity().label(), rule.description())));
    }

    private void explain(Rule rule) {
        terminal.out().println(rule.id() + " (" + rule.severity().label() + ")");
        terminal.out().println(rule.description());
        RuleExample example = RuleExample.of(rule.id());
        section("This breaks it:", example.broken());
        section("which is told as:", example.told());
        section("This keeps it:", example.kept());
        section(
                "To silence it in one place, write above that line or at its end:",
                "# otelop:ignore " + rule.id() + " <why>\n");
    }

    private void section(String title, String text) {
        terminal.out().println("\n" + title + "\n");
        text.lines().forEach(line -> terminal.out().println(line.isEmpty() ? "" : "    " + line));
    }

    private Rule rule(String id) {
        return Rules.all().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(id)));
    }

    private static String unknown(String id) {
        List<String> ids = Rules.all().stream().map(rule -> rule.id().value()).toList();
        String hint =
                Suggestions.didYouMean(id, ids).map(question -> ": " + question).orElse("");
        return "no rule of configurations is called `" + id + "`" + hint;
    }
}
