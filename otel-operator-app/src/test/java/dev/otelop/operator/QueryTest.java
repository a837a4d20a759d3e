package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void metricsAndTheirLabelsAreFoundAmongFunctionsAndWords() {
        String text =
                "histogram_quantile(0.99, sum by (le, webhook) (rate(a_bucket{job=\"x{y}\",code!~\"2..\"}[5m]))) > 1 and on (name) b or\nc and d{e=\"\"}";

        assertThat(new Query(text).selectors()).hasToString("{a_bucket=[code, job], b=[], c=[], d=[e]}");
    }

    @Test
    void replacedLabelsAreNoMetrics() {
        assertThat(new Query("label_replace(c{k=\"v\"}, \"to\", \"$1\", \"from\", \"(.+)\") - time() < 7 * 24")
                        .selectors())
                .hasToString("{c=[k]}");
    }
}
