package dev.otelop.config;

import java.util.List;
import java.util.stream.Stream;

/** Rules about telemetry that gets lost, or floods, on its way out or after a restart. */
final class DeliveryRules {

    private static final String RESILIENCY = "https://opentelemetry.io/docs/collector/resiliency/";

    static final Rule NO_RETRY = Rule.hint(
                    "exporter.gives-up-at-once",
                    "An exporter drops what its server does not take at the first attempt.",
                    (subject, report) -> started(subject, "retry_on_failure")
                            .filter(setting -> Values.is(setting.entry().value(), false, "enabled"))
                            .forEach(setting -> report.at(setting.entry())
                                    .says(
                                            "`%s` drops what its server does not take at once",
                                            setting.component().id())
                                    .help("remove `enabled: false`, unless another layer tries again")))
            .see(RESILIENCY);

    static final Rule NO_QUEUE = Rule.hint(
                    "exporter.no-queue",
                    "An exporter has no queue, so that a slow server slows down the receivers.",
                    (subject, report) -> started(subject, "sending_queue")
                            .filter(setting -> Values.is(setting.entry().value(), false, "enabled"))
                            .forEach(setting -> report.at(setting.entry())
                                    .says(
                                            "`%s` has no queue, so that a slow server holds up its pipelines",
                                            setting.component().id())
                                    .help("remove `enabled: false`, unless the sender waits for the answer")))
            .see(RESILIENCY);

    static final Rule RETRIES_FOR_EVER = Rule.hint(
                    "exporter.never-gives-up",
                    "An exporter tries for ever to send what its server never takes.",
                    (subject, report) -> started(subject, "retry_on_failure")
                            .flatMap(setting -> Values.entry(setting.entry().value(), "max_elapsed_time").stream()
                                    .filter(entry -> Values.known(entry.value())
                                            .filter(time -> time.text().matches("0[smh]?"))
                                            .isPresent()))
                            .forEach(entry -> report.at(entry)
                                    .says("what the server never takes stays in the queue for ever")
                                    .help("write a time, such as `10m`")))
            .see(RESILIENCY);

    static final Rule DETAILED_DEBUG = Rule.hint(
                    "exporter.detailed-debug",
                    "A debug exporter prints everything it gets.",
                    (subject, report) -> subject.started(ComponentKind.EXPORTER, "debug")
                            .flatMap(exporter -> Values.entry(exporter.config(), "verbosity").stream())
                            .filter(entry -> Values.known(entry.value())
                                    .filter(level -> level.text().equalsIgnoreCase("detailed"))
                                    .isPresent())
                            .filter(entry -> hasOtherExporters(subject))
                            .forEach(entry -> report.at(entry)
                                    .says("each span, metric and log record is printed in full")
                                    .help("write `verbosity: basic` where much telemetry passes")))
            .see("https://opentelemetry.io/docs/collector/troubleshooting/");

    static final Rule NO_CHECKPOINT = Rule.hint(
                    "filelog.no-storage",
                    "A reader of log files forgets at a restart how far it has come.",
                    (subject, report) -> subject.started(ComponentKind.RECEIVER, "filelog", "journald")
                            .filter(receiver -> receiver.config() instanceof ConfigMapping)
                            .filter(receiver -> !Values.has(receiver.config(), "storage"))
                            .forEach(receiver -> report.at(receiver)
                                    .says("`%s` forgets at a restart what it has read", receiver.id())
                                    .help("add a `file_storage` extension and `storage: file_storage`")))
            .see(
                    "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/receiver/filelogreceiver/README.md");

    private DeliveryRules() {}

    static List<Rule> all() {
        return List.of(DETAILED_DEBUG, NO_CHECKPOINT, NO_QUEUE, NO_RETRY, RETRIES_FOR_EVER);
    }

    private static Stream<ComponentSetting> started(Subject subject, String key) {
        return subject.index().settings(key).stream()
                .filter(setting -> setting.component().kind() == ComponentKind.EXPORTER)
                .filter(setting -> subject.config().isUsed(setting.component()));
    }

    /** A configuration that only prints is one for trying things out. */
    private static boolean hasOtherExporters(Subject subject) {
        return subject.config().components(ComponentKind.EXPORTER).stream()
                .anyMatch(exporter -> !exporter.id().type().equals("debug")
                        && subject.config().isUsed(exporter));
    }
}
