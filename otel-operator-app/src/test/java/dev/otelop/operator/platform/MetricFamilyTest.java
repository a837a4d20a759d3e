package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricFamilyTest {

    private static final Path REFERENCE = Path.of(System.getProperty("otelop.root"), "docs", "reference", "metrics.md");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- table metrics -->\\n)(.*?)(<!-- end -->\\n)", Pattern.DOTALL);

    @Test
    void familiesAreSortedByNameAndLabelsByText() {
        assertThat(MetricFamily.values())
                .extracting(MetricFamily::text)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(MetricFamily.values())
                .allSatisfy(family -> assertThat(family.labels())
                        .extracting(MetricLabel::text)
                        .isSorted());
    }

    @Test
    void namesSayTheirTypeAndUnit() {
        assertThat(MetricFamily.values()).allSatisfy(family -> {
            assertThat(family.text().endsWith("_total")).isEqualTo(family.type() == MetricFamily.Type.COUNTER);
            assertThat(family.text()).matches("[a-z]+(_[a-z]+)+");
            assertThat(family.help()).doesNotEndWith(".");
        });
    }

    @Test
    void pageShowsEveryFamilyWithItsType() {
        MetricsPage page = MetricsPage.of(new OperatorMetrics().text());

        assertThat(MetricFamily.values()).allSatisfy(family -> {
            // A family without series is not on the page at all.
            if (page.types().containsKey(family.text())) {
                assertThat(page.types())
                        .containsEntry(family.text(), family.type().word());
            }
        });
    }

    @Test
    void referenceListsTheFamilies() throws IOException {
        String text = Files.readString(REFERENCE);
        String table = Arrays.stream(MetricFamily.values())
                .map(MetricFamilyTest::row)
                .collect(Collectors.joining("\n", "| metric | type | labels | meaning |\n|---|---|---|---|\n", "\n"));
        Matcher place = TABLE.matcher(text);
        assertThat(place.find()).isTrue();
        if ("write".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
            Files.writeString(REFERENCE, place.replaceFirst("$1" + Matcher.quoteReplacement(table) + "$3"));
            return;
        }
        assertThat(place.group(2)).isEqualTo(table);
    }

    private static String row(MetricFamily family) {
        String labels = family.labels().stream()
                .map(label -> "`" + label.text() + "`: " + label.meaning())
                .collect(Collectors.joining("; "));
        return "| `%s` | %s | %s | %s |"
                .formatted(family.text(), family.type().word(), labels.isEmpty() ? "–" : labels, family.help());
    }
}
