package dev.otelop.config;

import dev.otelop.findings.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about secrets and certificates. No finding repeats a value. */
final class SecrecyRules {

    private static final String PRACTICES = "https://opentelemetry.io/docs/security/config-best-practices/";

    /** Settings that hold nothing but a secret, whatever the component. */
    private static final List<String> SECRETS = List.of(
            "access_token", "api_key", "bearer_token", "client_secret", "key_pem", "password", "secret_key", "token");

    /** Headers that carry one. */
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "api-key",
            "x-api-key",
            "dd-api-key",
            "x-honeycomb-team",
            "x-sf-token",
            "lightstep-access-token");

    /** Values that nobody would call a secret: examples, templates, and files that hold it. */
    private static final Pattern HARMLESS = Pattern.compile(
            "|<.*>|\\{\\{.*}}.*|\\$\\w+|[0-]+|\\*+|x+|/.*|token|change.?me|dummy|example|.*your.*",
            Pattern.CASE_INSENSITIVE);

    static final Rule PLAIN_SECRET = Rule.warning(
                    "secret.in-plain-text",
                    "A secret stands in the configuration for everybody to read.",
                    (subject, report) -> secrets(subject)
                            .filter(entry -> Values.known(entry.value())
                                    .filter(scalar -> scalar.value() instanceof String text
                                            && !HARMLESS.matcher(text).matches())
                                    .isPresent())
                            .forEach(entry -> report.at(entry)
                                    .says("`%s` is written down in plain text", entry.key())
                                    .help("keep it in the environment and write `${env:%s}`", variable(entry.key()))))
            .see(PRACTICES);

    static final Rule UNVERIFIED = Rule.warning(
                    "tls.not-verified",
                    "A certificate is accepted whoever made it.",
                    (subject, report) -> subject.index().settings("insecure_skip_verify").stream()
                            .filter(setting -> Values.is(setting.holder(), true, "insecure_skip_verify"))
                            .filter(setting -> subject.config().isUsed(setting.component()))
                            .forEach(setting -> report.at(setting.entry())
                                    .as(isKubelet(setting.component()) ? Severity.HINT : Severity.WARNING)
                                    .says(
                                            "`%s` talks to anybody who pretends to be its server",
                                            setting.component().id())
                                    .help("name the authority that signs the certificate with `ca_file`")))
            .see(PRACTICES);

    static final Rule HALF_PAIR = Rule.error(
            "tls.half-a-pair",
            "A certificate has no key, or a key no certificate.",
            (subject, report) -> tls(subject).forEach(tls -> {
                boolean certificate = Values.has(tls.value(), "cert_file") || Values.has(tls.value(), "cert_pem");
                boolean key = Values.has(tls.value(), "key_file") || Values.has(tls.value(), "key_pem");
                if (certificate != key) {
                    report.at(tls)
                            .as(subject.errorIfReleased())
                            .says(certificate ? "the certificate has no key" : "the key has no certificate")
                            .help(certificate ? "add `key_file`" : "add `cert_file`");
                }
            }));

    private SecrecyRules() {}

    static List<Rule> all() {
        return List.of(HALF_PAIR, PLAIN_SECRET, UNVERIFIED);
    }

    /** Kubelets sign their certificates themselves, unless the cluster was told otherwise. */
    private static boolean isKubelet(Component component) {
        return ComponentIndex.plain(component.id().type()).equals("kubeletstats");
    }

    private static Stream<ConfigEntry> secrets(Subject subject) {
        Stream<ConfigEntry> settings = SECRETS.stream()
                .flatMap(key -> subject.index().settings(key).stream())
                .map(ComponentSetting::entry);
        Stream<ConfigEntry> headers = subject.index().settings("headers").stream()
                .flatMap(setting -> setting.entry().value() instanceof ConfigMapping mapping
                        ? mapping.entries().stream()
                        : Stream.of())
                .filter(entry -> HEADERS.contains(entry.key().toLowerCase(Locale.ROOT)));
        return Stream.concat(settings, headers);
    }

    /** In components of the collector's core libraries {@code tls} has one meaning; elsewhere it may have another. */
    private static Stream<ConfigEntry> tls(Subject subject) {
        return subject.index().settings("tls").stream()
                .filter(setting -> subject.catalog()
                        .built(
                                setting.component().kind(),
                                setting.component().id().type())
                        .isPresent())
                .map(ComponentSetting::entry)
                .filter(entry -> entry.value() instanceof ConfigMapping);
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
