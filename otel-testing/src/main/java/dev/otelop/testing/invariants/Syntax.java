package dev.otelop.testing.invariants;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Kubernetes wants names to be written. A name that is missing is not valid. */
final class Syntax {

    private static final Pattern DNS_1123_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern DNS_1123_SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern DNS_1035_LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern QUALIFIED_NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern PATH_SEGMENT = Pattern.compile("(?!\\.{1,2}$)[^/%]+");
    private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])[a-z0-9](-?[a-z0-9])*");
    private static final Pattern ENV_NAME = Pattern.compile("[\\x20-\\x7e&&[^=]]+");

    private Syntax() {}

    static boolean dns1123Label(@Nullable String name) {
        return matches(DNS_1123_LABEL, 63, name);
    }

    static boolean dns1123Subdomain(@Nullable String name) {
        return matches(DNS_1123_SUBDOMAIN, 253, name);
    }

    static boolean dns1035Label(@Nullable String name) {
        return matches(DNS_1035_LABEL, 63, name);
    }

    /** For roles and bindings, which may hold colons and capitals. */
    static boolean pathSegment(@Nullable String name) {
        return matches(PATH_SEGMENT, 253, name);
    }

    /** At most 15 characters, one of them a letter, no hyphen at an end or beside another. */
    static boolean portName(@Nullable String name) {
        return matches(PORT_NAME, 15, name);
    }

    static boolean envName(@Nullable String name) {
        return matches(ENV_NAME, Integer.MAX_VALUE, name);
    }

    /** The key of a label or an annotation: {@code prefix/name} or {@code name}. */
    static boolean key(String key) {
        int slash = key.indexOf('/');
        boolean prefixed = slash < 0 || dns1123Subdomain(key.substring(0, slash));
        return prefixed && matches(QUALIFIED_NAME, 63, key.substring(slash + 1));
    }

    static boolean labelValue(@Nullable String value) {
        return "".equals(value) || matches(QUALIFIED_NAME, 63, value);
    }

    private static boolean matches(Pattern pattern, int longest, @Nullable String name) {
        return name != null && name.length() <= longest && pattern.matcher(name).matches();
    }
}
