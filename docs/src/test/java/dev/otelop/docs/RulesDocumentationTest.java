package dev.otelop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.Rule;
import dev.otelop.config.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the rules lists those that there are. {@code make golden} writes it. */
class RulesDocumentationTest {

    private static final Path PAGE =
            Path.of(System.getProperty("otelop.root")).resolve(Path.of("docs", "reference", "rules.md"));

    @Test
    void thePageListsEveryRule() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        return Stream.of(
                        "# Rules for collector configurations",
                        "",
                        "What `otelop validate`, the admission webhook and the library check. The severity is the gravest that a rule's",
                        "findings have: what is not certain for the collector that is meant is milder.",
                        "`otelop rules ID` shows a configuration that breaks a rule and one that keeps it;",
                        "[how to validate](../how-to/validate.md) tells how to silence one.",
                        "",
                        "| id | severity | when |",
                        "|---|---|---|",
                        Rules.all().stream().map(RulesDocumentationTest::row).collect(Collectors.joining("\n")),
                        "")
                .collect(Collectors.joining("\n"));
    }

    private static String row(Rule rule) {
        String reason = rule.link().map(link -> " ([why](" + link + "))").orElse("");
        return "| `%s` | %s | %s%s |".formatted(rule.id(), rule.severity().label(), rule.description(), reason);
    }
}
