package dev.otelop.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of Kubernetes for names, and how a text becomes a valid one without meeting another. */
public final class Names {

    /** The longest name of a Service, and of most other things. */
    public static final int LABEL_LIMIT = 63;

    private static final int HASH_DIGITS = 8;
    private static final int PORT_NAME_LIMIT = 15;
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ENV_NAME = Pattern.compile("[ -<>-~]+");

    private Names() {}

    /** RFC 1123 label: names of containers and volumes. */
    public static boolean isDnsLabel(String text) {
        return DNS_LABEL.matcher(text).matches();
    }

    /** RFC 1035 label: names of Services. */
    public static boolean isServiceName(String text) {
        return SERVICE_NAME.matcher(text).matches();
    }

    /** RFC 1123 subdomain: names of Secrets, ConfigMaps, ServiceAccounts and custom resources. */
    public static boolean isSubdomain(String text) {
        return text.length() <= 253 && SUBDOMAIN.matcher(text).matches();
    }

    /** IANA service name: names of ports. */
    public static boolean isPortName(String text) {
        return text.length() <= PORT_NAME_LIMIT && PORT_NAME.matcher(text).matches();
    }

    /** What the API server admits as the name of an environment variable: printable ASCII without {@code =}. */
    public static boolean isEnvName(String text) {
        return ENV_NAME.matcher(text).matches();
    }

    public static boolean isLabelValue(String text) {
        return LABEL_VALUE.matcher(text).matches();
    }

    /**
     * {@code name + suffix} if a Service may be called that and it is at most {@code limit} long. Otherwise a name that
     * resembles it and carries a hash of {@code name}, so that different names stay different.
     */
    public static String unique(String name, String suffix, int limit) {
        String whole = name + suffix;
        if (whole.length() <= limit && isServiceName(whole)) {
            return whole;
        }
        String tail = "-" + hash(name) + suffix;
        String head = letterFirst(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-"));
        return cut(head, limit - tail.length()) + tail;
    }

    /** {@code text} if it is a valid label value, otherwise a valid one that resembles it and carries its hash. */
    public static String labelValue(String text) {
        if (isLabelValue(text)) {
            return text;
        }
        String head = trimmed(text.replaceAll("[^A-Za-z0-9_.-]", "-"), LABEL_LIMIT - HASH_DIGITS - 1);
        return head.isEmpty() ? hash(text) : head + "-" + hash(text);
    }

    /** A valid port name for {@code name}; {@code port-<number>} when it is too long or stays invalid. */
    public static String portName(String name, int number) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[/_.]", "-");
        return isPortName(plain) ? plain : "port-" + number;
    }

    /** The tag of an image, {@code latest} when there is none; a digest is no tag, a registry's port neither. */
    public static String imageTag(@Nullable String image) {
        if (image == null) {
            return "latest";
        }
        int digest = image.indexOf('@');
        String tagged = digest < 0 ? image : image.substring(0, digest);
        int colon = tagged.lastIndexOf(':');
        return colon > tagged.lastIndexOf('/') && colon + 1 < tagged.length() ? tagged.substring(colon + 1) : "latest";
    }

    private static String letterFirst(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(0)) ? text : "otc-" + text;
    }

    private static String cut(String text, int limit) {
        return text.substring(0, Math.min(text.length(), limit)).replaceAll("-+$", "");
    }

    private static String trimmed(String text, int limit) {
        String start = text.replaceAll("^[^A-Za-z0-9]+", "");
        return start.substring(0, Math.min(start.length(), limit)).replaceAll("[^A-Za-z0-9]+$", "");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
