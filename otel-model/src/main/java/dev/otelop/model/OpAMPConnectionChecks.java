package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1alpha1.BridgeProxy;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to an OpAMP server, wherever a resource describes one. No finding quotes the value of a header. */
final class OpAMPConnectionChecks {

    private static final String EXAMPLE = "write something like `wss://opamp.example.com/v1/opamp`";
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
    private static final Set<String> PROXY_SCHEMES = Set.of("http", "https", "socks5", "socks5h");

    /** Headers are handed to the bridge as keys of a Secret, which are a little stricter than HTTP. */
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9][-._A-Za-z0-9]{0,199}");

    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Pattern CREDENTIALS = Pattern.compile("^[A-Za-z0-9+.-]+://[^/?#]*@.*", Pattern.DOTALL);

    private final FieldPath path;
    private final Report report;

    /** @param path where the connection is described */
    OpAMPConnectionChecks(FieldPath path, Report report) {
        this.path = path;
        this.report = report;
    }

    /** @param endpoint null when somebody else reports that it is missing */
    void endpoint(@Nullable String endpoint) {
        if (endpoint == null) {
            return;
        }
        FieldPath at = path.key("endpoint");
        if (CREDENTIALS.matcher(endpoint).matches()) {
            credentials(at);
        } else {
            Endpoints.problem(endpoint, SCHEMES)
                    .ifPresent(problem -> report.error("opamp.malformed-endpoint", at, problem, EXAMPLE));
        }
    }

    void tls(@Nullable BridgeTls tls, @Nullable String endpoint) {
        if (tls == null) {
            return;
        }
        FieldPath at = path.key("tls");
        boolean insecure = Boolean.TRUE.equals(tls.getInsecure());
        boolean unverified = Boolean.TRUE.equals(tls.getInsecureSkipVerify());
        secret(tls.getCaSecret(), at.key("caSecret"));
        secret(tls.getCertificateSecret(), at.key("certificateSecret"));
        if (insecure && unverified) {
            report.error(
                    "opamp.insecure-twice",
                    at,
                    "a connection that is not encrypted has no certificate to verify",
                    "remove `insecure` or `insecure_skip_verify`");
        } else if (insecure && encrypted(endpoint)) {
            report.error(
                    "opamp.insecure-with-encryption",
                    at.key("insecure"),
                    "`insecure` contradicts the scheme of the endpoint",
                    "remove `insecure`, or write ws:// or http://");
        } else if (plain(endpoint) && (unverified || isSet(tls.getCaSecret()) || isSet(tls.getCertificateSecret()))) {
            report.warning(
                    "opamp.tls-without-encryption",
                    at,
                    "the endpoint's scheme means a connection without TLS, so this has no effect",
                    "write wss:// or https://");
        }
    }

    void headers(Map<String, String> headers, List<SecretHeader> fromSecrets) {
        headers(headers, fromSecrets, path);
    }

    void proxy(@Nullable BridgeProxy proxy) {
        if (proxy == null) {
            return;
        }
        FieldPath at = path.key("proxy");
        String url = proxy.getUrl() == null ? "" : proxy.getUrl().strip();
        proxyUrl(url, at.key("url"));
        headers(proxy.getHeaders(), proxy.getHeadersFrom(), at);
        boolean withoutHttp = url.isEmpty() || url.toLowerCase(Locale.ROOT).startsWith("socks5");
        if (withoutHttp && !proxy.getHeaders().isEmpty()) {
            headersWithoutProxy(at.key("headers"));
        }
        if (withoutHttp && !proxy.getHeadersFrom().isEmpty()) {
            headersWithoutProxy(at.key("headersFrom"));
        }
    }

    private void proxyUrl(String url, FieldPath at) {
        String whole = url.isEmpty() || url.contains("://") ? url : "http://" + url;
        if (CREDENTIALS.matcher(whole).matches()) {
            credentials(at);
        } else if (!whole.isEmpty()) {
            Endpoints.problem(whole, PROXY_SCHEMES)
                    .ifPresent(problem -> report.error("opamp.malformed-proxy", at, problem, null));
        }
    }

    private void headersWithoutProxy(FieldPath at) {
        report.error(
                "opamp.headers-without-proxy",
                at,
                "only an HTTP proxy can be sent headers",
                "set the `url` of an HTTP proxy, or remove the headers");
    }

    private void credentials(FieldPath at) {
        report.error(
                "opamp.credentials-in-address",
                at,
                "an address is no place for a password: it ends in a ConfigMap and in logs",
                "send an `Authorization` header from a Secret with `headersFrom`");
    }

    private void headers(Map<String, String> headers, List<SecretHeader> fromSecrets, FieldPath at) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        new TreeMap<>(headers).forEach((name, value) -> {
            FieldPath place = at.key("headers").key(name);
            name(name, place, names);
            value(value, place);
        });
        Elements.each(fromSecrets, at.key("headersFrom"), (header, place) -> fromSecret(header, place, names));
    }

    private void fromSecret(SecretHeader header, FieldPath at, Set<String> names) {
        if (header.getName() != null) {
            name(header.getName(), at.key("name"), names);
        }
        value(header.getPrefix() == null ? "" : header.getPrefix(), at.key("prefix"));
        SecretKeySelector source = header.getSecretKeyRef();
        if (source == null) {
            return; // the schema requires both
        }
        FieldPath place = at.key("secretKeyRef");
        if (!isSet(source.getName()) || !isSet(source.getKey())) {
            report.error("opamp.incomplete-reference", place, "a Secret has a name, and a key", "set `name` and `key`");
        }
        secret(source.getName(), place.key("name"));
    }

    private void name(String name, FieldPath at, Set<String> names) {
        if (!HEADER.matcher(name).matches()) {
            report.error(
                    "opamp.malformed-header",
                    at,
                    "this is no name of a header",
                    "begin with a letter or a digit, and go on with those, dashes, underscores and dots");
        } else if (!names.add(name)) {
            report.error(
                    "opamp.duplicate-header",
                    at,
                    "there are two headers `%s`".formatted(name),
                    "remove one of the two");
        }
    }

    private void value(@Nullable String value, FieldPath at) {
        if (value == null || !HEADER_VALUE.matcher(value).matches()) {
            report.error(
                    "opamp.malformed-header",
                    at,
                    "the value of a header is one line of text",
                    "remove line breaks and control characters");
        }
    }

    private void secret(@Nullable String name, FieldPath at) {
        if (isSet(name) && !Names.isSubdomain(String.valueOf(name))) {
            report.error(
                    "resource.malformed-name",
                    at,
                    "`%s` is no name of an object".formatted(name),
                    "use lower-case letters, digits, dashes and dots");
        }
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static boolean encrypted(@Nullable String endpoint) {
        return hasScheme(endpoint, "wss://", "https://");
    }

    private static boolean plain(@Nullable String endpoint) {
        return hasScheme(endpoint, "ws://", "http://");
    }

    private static boolean hasScheme(@Nullable String endpoint, String one, String other) {
        String text = endpoint == null ? "" : endpoint.strip().toLowerCase(Locale.ROOT);
        return text.startsWith(one) || text.startsWith(other);
    }
}
