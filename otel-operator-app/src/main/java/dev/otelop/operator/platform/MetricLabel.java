package dev.otelop.operator.platform;

import java.util.regex.Pattern;

/**
 * The labels of our metrics. None can have more values than its pattern and the number of API servers allow: names of
 * objects, namespaces and users are never labels.
 */
enum MetricLabel {
    CODE("code", "\\d{3}|<error>", "an HTTP status; `<error>` when no answer came"),
    CONFIGURATION(
            "kind",
            "(Mutating|Validating)WebhookConfiguration",
            "`MutatingWebhookConfiguration` or `ValidatingWebhookConfiguration`"),
    CONTROLLER(
            "controller",
            "instrumentation|opampbridge|opentelemetrycollector",
            "`instrumentation`, `opampbridge` or `opentelemetrycollector`"),
    HOST("host", "[^/]+", "host and port of the API server"),
    KIND(
            "kind",
            "Instrumentation|OpAMPBridge|OpenTelemetryCollector",
            "`Instrumentation`, `OpAMPBridge` or `OpenTelemetryCollector`"),
    LEASE("name", "opentelemetry-operator-lock", "the lease, `opentelemetry-operator-lock`"),
    METHOD("method", "DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT", "an HTTP method"),
    OUTCOME("outcome", "injected|refused|skipped", "`injected`, `refused` or `skipped`"),
    QUEUE(
            "name",
            "instrumentation|opampbridge|opentelemetrycollector",
            "`instrumentation`, `opampbridge` or `opentelemetrycollector`"),
    RESULT("result", "error|requeue_after|success", "`error`, `requeue_after` or `success`"),
    STATE(
            "state",
            "invalid|not_ready|pending|ready|unmanaged",
            "`invalid`, `not_ready`, `pending` (nothing known yet), `ready` or `unmanaged`"),
    SUBJECT("subject", "[a-z-]+", "`sidecar`, a language, or `instrumentation` when no language is known"),
    WEBHOOK("webhook", "/[a-z0-9-]+", "the path of a webhook");

    private final String text;
    private final Pattern values;
    private final String meaning;

    MetricLabel(String text, String values, String meaning) {
        this.text = text;
        this.values = Pattern.compile(values);
        this.meaning = meaning;
    }

    /** The label as it is written. */
    String text() {
        return text;
    }

    boolean allows(String value) {
        return values.matcher(value).matches();
    }

    /** What its values are, for the reference. */
    String meaning() {
        return meaning;
    }
}
