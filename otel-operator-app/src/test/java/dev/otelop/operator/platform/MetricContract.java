package dev.otelop.operator.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link MetricFamily} promises, for tests of other packages. */
public final class MetricContract {

    private MetricContract() {}

    /** The names of all families. */
    public static List<String> families() {
        return Arrays.stream(MetricFamily.values()).map(MetricFamily::text).toList();
    }

    /** The labels of a sample's name, which may be part of a histogram; empty if it is none of ours. */
    public static Optional<List<String>> labelsOf(String sample) {
        return family(sample)
                .map(family -> Stream.concat(
                                family.labels().stream().map(MetricLabel::text),
                                sample.endsWith("_bucket") ? Stream.of("le") : Stream.empty())
                        .toList());
    }

    /** Whether a sample of ours has exactly the labels of its family, with values that are allowed there. */
    public static boolean keeps(MetricsPage.Sample sample) {
        return family(sample.name())
                .filter(family -> labelsOf(sample.name()).orElseThrow().size()
                        == sample.labels().size())
                .filter(family -> family.labels().stream().allMatch(label -> {
                    String value = sample.labels().get(label.text());
                    return value != null && label.allows(value);
                }))
                .isPresent();
    }

    private static Optional<MetricFamily> family(String sample) {
        return Arrays.stream(MetricFamily.values())
                .filter(family -> sample.equals(family.text())
                        || family.type() == MetricFamily.Type.HISTOGRAM
                                && sample.matches(family.text() + "_(bucket|count|sum)"))
                .findFirst();
    }
}
