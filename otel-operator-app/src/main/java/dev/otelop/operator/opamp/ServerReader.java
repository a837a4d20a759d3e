package dev.otelop.operator.opamp;

import dev.otelop.config.ConfigNode;
import dev.otelop.operator.opamp.BridgeConfig.Variables;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the part of a bridge's configuration that is about the connection to the server. */
final class ServerReader {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
    private static final Set<String> PROXY_SCHEMES = Set.of("http", "https", "socks5", "socks5h");
    private static final String PATH = "/v1/opamp";
    private static final String EXAMPLE = "write something like `wss://opamp.example.com/v1/opamp`";

    private final Section root;
    private final Variables variables;

    ServerReader(Section root, Variables variables) {
        this.root = root;
        this.variables = variables;
    }

    /** The address; null when the endpoint is missing or cannot be one, which is then an error. */
    @Nullable
    ServerAddress read() {
        URI endpoint = endpoint();
        ServerTls tls = tls(root.section("tls"), endpoint);
        List<HeaderSource> headers = headers(root);
        ServerProxy proxy = proxy(root.section("proxy"));
        return endpoint == null ? null : new ServerAddress(endpoint, tls, headers, proxy);
    }

    private @Nullable URI endpoint() {
        if (root.node("endpoint").isPresent()) {
            return root.value("endpoint", ServerReader::server, EXAMPLE).orElse(null);
        }
        String fromVariable = variables.get("OPAMP_ENDPOINT");
        try {
            if (fromVariable != null) {
                return server(fromVariable);
            }
            root.errorAt("endpoint", "bridge.no-endpoint", "there is no OpAMP server to talk to", EXAMPLE);
        } catch (IllegalArgumentException e) {
            root.errorAt(
                    "endpoint",
                    "bridge.malformed-value",
                    "the variable OPAMP_ENDPOINT cannot be `%s`".formatted(fromVariable),
                    EXAMPLE);
        }
        return null;
    }

    private ServerTls tls(Section section, @Nullable URI endpoint) {
        boolean insecure = section.flag("insecure", false);
        boolean skip = section.flag("insecure_skip_verify", false);
        Path ca = section.text("ca_file").map(Path::of).orElse(null);
        Path certificate = section.text("cert_file").map(Path::of).orElse(null);
        Path key = section.text("key_file").map(Path::of).orElse(null);
        section.finish();
        if (insecure && endpoint != null && endpoint.getScheme().endsWith("s")) {
            section.errorAt(
                    "insecure",
                    "bridge.insecure-endpoint",
                    "`insecure` contradicts an endpoint of `%s`".formatted(endpoint.getScheme()),
                    "remove `insecure`; `insecure_skip_verify` accepts any certificate");
        }
        if ((certificate == null) != (key == null)) {
            section.errorAt(
                    certificate == null ? "key_file" : "cert_file",
                    "bridge.half-a-certificate",
                    "a client certificate is a certificate and its key",
                    "set both `cert_file` and `key_file`, or none");
        }
        return new ServerTls(skip, ca, certificate, key);
    }

    private static List<HeaderSource> headers(Section section) {
        List<HeaderSource> headers = new ArrayList<>();
        section.texts("headers").forEach((name, value) -> headers.add(new HeaderSource.Fixed(name, value)));
        for (ConfigNode item : section.items("headersFrom")) {
            header(section.item(item), item).ifPresent(headers::add);
        }
        for (HeaderSource header : headers) {
            if (!header.header().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
                section.errorAt(
                        "headers",
                        "bridge.malformed-header",
                        "`%s` cannot be the name of a header".formatted(header.header()),
                        null);
            }
        }
        return headers;
    }

    private static Optional<HeaderSource> header(Section section, ConfigNode item) {
        String name = section.text("header").orElse("");
        Optional<String> file = section.text("file");
        Optional<String> variable = section.text("env");
        String prefix = section.text("prefix").orElse("");
        section.finish();
        if (name.isEmpty() || file.isPresent() == variable.isPresent()) {
            section.error(
                    "bridge.malformed-header",
                    item,
                    "this says not which header has which value",
                    "write `header: NAME` with either `file: FILE` or `env: VARIABLE`");
            return Optional.empty();
        }
        return file.<HeaderSource>map(path -> new HeaderSource.InFile(name, Path.of(path), prefix))
                .or(() -> variable.map(text -> new HeaderSource.InVariable(name, text, prefix)));
    }

    private static @Nullable ServerProxy proxy(Section section) {
        URI url = section.value("url", ServerReader::proxyUrl, "write something like `http://proxy.example.com:3128`")
                .orElse(null);
        List<HeaderSource> headers = headers(section);
        section.finish();
        if (!headers.isEmpty() && (url == null || url.getScheme().startsWith("socks"))) {
            section.errorAt(
                    "headers",
                    "bridge.headers-without-proxy",
                    "only an HTTP proxy can be sent headers",
                    "set the `url` of an HTTP proxy, or remove the headers");
        }
        return url == null ? null : new ServerProxy(url, headers);
    }

    /** An endpoint that names no path means the one that servers use unless told otherwise. */
    private static URI server(String text) {
        URI uri = url(text, SCHEMES);
        boolean noPath = uri.getRawPath() == null || uri.getRawPath().isEmpty();
        return noPath && uri.getRawQuery() == null ? URI.create(uri + PATH) : uri;
    }

    private static URI proxyUrl(String text) {
        return url(text.contains("://") ? text : "http://" + text, PROXY_SCHEMES);
    }

    private static URI url(String text, Set<String> schemes) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!schemes.contains(scheme) || uri.getHost() == null) {
                throw new IllegalArgumentException("no address: " + text);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URL: " + text, e);
        }
    }
}
