package dev.otelop.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the braces of {@code ${…}}: a provider's scheme and a text for it. Follows {@code
 * confmap/resolver.go} and the environment provider of the collector.
 *
 * @param scheme {@code env} where none is written; empty if what is written is none
 * @param opaque what the provider gets
 * @param shown the whole text, unknown parts as {@code …}
 */
record ProviderUri(String scheme, String opaque, String shown) {

    /** The providers of the released distributions, four of them in contrib only. */
    static final List<String> SCHEMES =
            List.of("aes", "env", "file", "googlesecretmanager", "http", "https", "s3", "secretsmanager", "yaml");

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    static ProviderUri of(String uri) {
        String shown = uri.replace(Expansion.UNKNOWN, '…');
        if (uri.indexOf(':') < 0) {
            return new ProviderUri("env", uri, shown);
        }
        Matcher matcher = FORM.matcher(uri);
        return matcher.matches()
                ? new ProviderUri(matcher.group(1), matcher.group(2), shown)
                : new ProviderUri("", uri, shown);
    }

    /** False if the collector cannot cut it into scheme and rest, or finds a dollar sign in it. */
    boolean isWellFormed() {
        return hasUnknownScheme() || (!scheme.isEmpty() && opaque.indexOf('$') < 0);
    }

    boolean isKnownScheme() {
        return hasUnknownScheme() || SCHEMES.contains(scheme);
    }

    boolean isEnvironment() {
        return scheme.equals("env") && isWellFormed();
    }

    /** The name of the environment variable. */
    String variable() {
        int end = opaque.indexOf(":-");
        return end < 0 ? opaque : opaque.substring(0, end);
    }

    /** True also where a part of the name is not known. */
    boolean hasVariableName() {
        return variable().indexOf(Expansion.UNKNOWN) >= 0
                || VARIABLE.matcher(variable()).matches();
    }

    /** True for {@code NAME:-text}, a default without its scheme. */
    boolean looksLikeDefault() {
        return opaque.startsWith("-") && VARIABLE.matcher(scheme).matches();
    }

    private boolean hasUnknownScheme() {
        return scheme.isEmpty() && opaque.indexOf(Expansion.UNKNOWN) >= 0;
    }
}
