package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConfigReadingTest {

    @Test
    void theTreeHoldsWhatTheCollectorReads() {
        ConfigDocument document =
                ConfigDocument.parse("a: 0123\nb: '0123'\nc: [yes, true, ~, 1.5]\nd: !!str 7\n", "f.yaml");
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("a", 83L);
        expected.put("b", "0123");
        expected.put("c", Arrays.asList("yes", true, null, 1.5));
        expected.put("d", "7");
        assertThat(document.tree()).isEqualTo(expected);
    }

    @Test
    void ownKeysWinOverMergedOnesAndEarlierMergesOverLaterOnes() {
        ConfigDocument document = ConfigDocument.parse(
                "a: &a {x: 1, y: 1, z: 1}\nb: &b {y: 2, w: 2}\nc: {<<: [*b, *a], z: 3}\n", "f.yaml");
        assertThat(((Map<?, ?>) document.tree()).get("c")).hasToString("{z=3, y=2, w=2, x=1}");
    }

    @Test
    void aQuotedMergeKeyIsAnOrdinaryKey() {
        assertThat(ConfigDocument.parse("{'<<': {a: 1}}", "f.yaml").tree()).hasToString("{<<={a=1}}");
    }

    @Test
    void onlyTheFirstDocumentIsRead() {
        ConfigDocument document = ConfigDocument.parse("a: 1\n---\n]", "f.yaml");
        assertThat(document.tree()).hasToString("{a=1}");
        assertThat(document.syntax().hasErrors()).isFalse();
    }

    @Test
    void treesOfJsonKeepTheirValues() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("int", 1);
        tree.put("decimal", new BigDecimal("0.5"));
        tree.put("none", null);
        tree.put("list", List.of("a"));
        assertThat(ConfigDocument.ofTree(tree, "cr").tree()).hasToString("{int=1, decimal=0.5, none=null, list=[a]}");
        assertThat(ConfigDocument.ofTree(tree, "cr").hasText()).isFalse();
    }

    @Test
    void aTreeThatContainsItselfIsAFinding() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        ConfigDocument document = ConfigDocument.ofTree(endless, "cr");
        assertThat(document.root()).isEmpty();
        assertThat(document.syntax())
                .singleElement()
                .hasToString(
                        "error[syntax.too-large] the text, with its aliases in place, is too large or too deep to be a"
                                + " configuration (use fewer aliases of mappings and lists that hold aliases themselves)");
    }

    @Test
    void anAliasInsideItsOwnAnchorIsAFinding() {
        assertThat(ConfigDocument.parse("a: &a {b: *a}", "f.yaml").syntax())
                .singleElement()
                .extracting(finding -> finding.rule().value())
                .isEqualTo("syntax.undefined-alias");
    }

    @Test
    void longTextsAreReadInReasonableTime() {
        String many = "a: [" + "x, ".repeat(30_000) + "y]\n";
        assertThat(ConfigDocument.parse(many, "f.yaml").syntax()).isEmpty();
        String open = "[".repeat(1_000_000);
        assertThat(ConfigDocument.parse(open, "f.yaml").syntax().hasErrors()).isTrue();
        String huge = "a: " + "x".repeat(17_000_000);
        assertThat(ConfigDocument.parse(huge, "f.yaml").syntax().hasErrors()).isTrue();
    }

    @Test
    void theTextIsKeptAsItWasWritten() {
        String yaml = "# c\r\na:   1 # d\n";
        assertThat(ConfigDocument.parse(yaml, "f.yaml").text()).isEqualTo(yaml);
    }
}
