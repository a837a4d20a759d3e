package dev.otelop.config;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules about the Prometheus configuration inside a {@code prometheus} receiver. Sources: {@code config/config.go} of
 * Prometheus and {@code receiver/prometheusreceiver/config.go} of the contrib collector.
 */
final class ScrapeRules {

    private static final List<String> UNSUPPORTED = List.of("alerting", "remote_read", "remote_write", "rule_files");

    static final Rule DUPLICATE_JOB = Rule.error(
            "prometheus.duplicate-job",
            "Two scrape jobs of a receiver have the same name.",
            (subject, report) -> receivers(subject).forEach(receiver -> {
                Set<String> seen = new HashSet<>();
                jobs(receiver)
                        .flatMap(job -> Values.scalar(job, "job_name").stream())
                        .filter(name -> !seen.add(name.text()))
                        .forEach(name -> report.at(name)
                                .as(subject.errorIfReleased())
                                .says("receiver `%s` has two jobs called `%s`", receiver.id(), name.text())
                                .help("rename one of them"));
            }));

    static final Rule TIMEOUT_TOO_LONG = Rule.error(
            "prometheus.timeout-over-interval",
            "A scrape may take longer than the time to the next one.",
            (subject, report) -> receivers(subject).flatMap(ScrapeRules::jobs).forEach(job -> {
                OptionalDouble timeout = duration(job, "scrape_timeout");
                OptionalDouble interval = duration(job, "scrape_interval");
                if (timeout.isPresent() && interval.isPresent() && timeout.getAsDouble() > interval.getAsDouble()) {
                    report.at(Values.entry(job, "scrape_timeout").orElseThrow())
                            .as(subject.errorIfReleased())
                            .says("`scrape_timeout` is longer than `scrape_interval`")
                            .help("make it the shorter one");
                }
            }));

    static final Rule UNSUPPORTED_SECTION = Rule.error(
            "prometheus.unsupported-section",
            "A part of Prometheus' configuration has no meaning in the collector.",
            (subject, report) -> receivers(subject)
                    .forEach(receiver -> UNSUPPORTED.stream()
                            .filter(key -> isFilled(receiver, key))
                            .forEach(key -> report.at(Values.entry(receiver.config(), "config", key)
                                            .orElseThrow())
                                    .as(subject.errorIfReleased())
                                    .says("receiver `%s` only scrapes: it has no `%s`", receiver.id(), key)
                                    .help(
                                            key.equals("remote_write")
                                                    ? "remove it, and use a `prometheusremotewrite` exporter"
                                                    : "remove it"))));

    private ScrapeRules() {}

    static List<Rule> all() {
        return List.of(DUPLICATE_JOB, TIMEOUT_TOO_LONG, UNSUPPORTED_SECTION);
    }

    private static Stream<Component> receivers(Subject subject) {
        return subject.index().ofType(ComponentKind.RECEIVER, "prometheus");
    }

    private static Stream<ConfigNode> jobs(Component receiver) {
        return Values.items(receiver.config(), "config", "scrape_configs").stream();
    }

    /** Alerting is refused for its Alertmanagers only. */
    private static boolean isFilled(Component receiver, String key) {
        return key.equals("alerting")
                ? !Values.items(receiver.config(), "config", key, "alertmanagers")
                        .isEmpty()
                : !Values.items(receiver.config(), "config", key).isEmpty();
    }

    /** Prometheus writes durations without fractions, and days besides; those are left alone here. */
    private static OptionalDouble duration(ConfigNode job, String key) {
        return Values.text(job, key).map(GoDuration::parse).orElse(OptionalDouble.empty());
    }
}
