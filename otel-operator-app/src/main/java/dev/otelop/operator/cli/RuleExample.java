package dev.otelop.operator.cli;

import dev.otelop.config.Rules;
import dev.otelop.findings.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a rule is about, shown. The library packs these cases of its tests, so they do what they say.
 *
 * @param broken a configuration that breaks the rule, perhaps others too
 * @param told what is said about that configuration
 * @param kept a configuration that keeps the rule and has no errors
 */
record RuleExample(String broken, String told, String kept) {

    /**
     * @throws IllegalArgumentException if there is no such rule among {@link Rules#all}
     */
    static RuleExample of(RuleId rule) {
        return new RuleExample(
                text("broken", rule, "config.yaml"),
                text("broken", rule, "findings.txt"),
                text("kept", rule, "config.yaml"));
    }

    private static String text(String group, RuleId rule, String file) {
        String name = "/META-INF/otelop/rules/" + group + "/" + rule + "/" + file;
        try (InputStream text = Rules.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalArgumentException("there is no rule " + rule);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
