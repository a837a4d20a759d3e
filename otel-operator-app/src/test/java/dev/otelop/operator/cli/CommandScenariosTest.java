package dev.otelop.operator.cli;

import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a command prints, and its exit code; each case is called by the words of its {@code command.txt}. */
class CommandScenariosTest {

    private static final Pattern DURATION = Pattern.compile("in \\d+ ms");

    @TestFactory
    Stream<DynamicTest> commands() {
        return Scenarios.group("cli")
                .withInputs("command.txt", "stdin.txt", "in.yaml", "more.yml", "in.json")
                .tests(CommandScenariosTest::run);
    }

    private static Map<String, String> run(Scenario scenario) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        byte[] in = scenario.optionalInput("stdin.txt").orElse("").getBytes(StandardCharsets.UTF_8);
        int code = Main.run(
                new ByteArrayInputStream(in),
                new PrintWriter(out),
                new PrintWriter(err),
                scenario.folder(),
                scenario.input("command.txt").strip().split("\\s+"));
        String messages = DURATION.matcher(err.toString()).replaceAll("in … ms");
        return Map.of("out.txt", out.toString(), "err.txt", messages, "exit.txt", code + "\n");
    }
}
