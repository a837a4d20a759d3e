package dev.otelop.model;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the upstream operator shortens and cleans names. */
final class UpstreamNames {

    private UpstreamNames() {}

    /** The formatted name, cut to 63 characters and made of lower-case letters, digits and dashes. */
    static String dnsName(String format, String... values) {
        return dnsName(truncate(format, Names.LABEL_LIMIT, values));
    }

    /** Replaces what is no lower-case letter or digit by a dash, and by an {@code a} at either end. */
    static String dnsName(String text) {
        StringBuilder name = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                name.setCharAt(i, i == 0 || i == name.length() - 1 ? 'a' : '-');
            }
        }
        return name.toString();
    }

    /** Formats, and cuts what is too much from the end of the first value, then of the next. */
    static String truncate(String format, int limit, String... values) {
        String[] parts = values.clone();
        String text = format.formatted((Object[]) parts);
        for (int i = 0; i < parts.length && text.length() > limit; i++) {
            int excess = Math.min(text.length() - limit, parts[i].length());
            parts[i] = parts[i].substring(0, parts[i].length() - excess);
            text = format.formatted((Object[]) Arrays.copyOf(parts, parts.length));
        }
        return text.length() > limit ? text.substring(0, limit) : trimmed(text);
    }

    /** Upstream takes the digest of an image without a tag for its version. */
    static String versionLabel(@Nullable String image) {
        if (image == null || image.isEmpty()) {
            return "latest";
        }
        int digest = image.indexOf("@sha256:");
        String tag = Names.imageTag(image);
        String version = digest >= 0 && tag.equals("latest") ? image.substring(digest + "@sha256:".length()) : tag;
        return truncate("%s", Names.LABEL_LIMIT, version);
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[^A-Za-z0-9]+", "").replaceAll("[^A-Za-z0-9]+$", "");
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
