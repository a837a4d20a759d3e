package dev.otelop.operator.gather;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.VersionInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of the API server. */
public record ClusterVersion(int major, int minor) {

    private static final Pattern WRITTEN = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:[.+-].*)?");
    private static final ClusterVersion NATIVE_SIDECARS = new ClusterVersion(1, 29);

    public static ClusterVersion of(KubernetesClient client) {
        VersionInfo version = client.getKubernetesVersion();
        return new ClusterVersion(number(version.getMajor()), number(version.getMinor()));
    }

    /**
     * A version as people and tools write it: {@code 1.29}, {@code v1.29.3-gke.1}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ClusterVersion parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("`%s` is no version of Kubernetes".formatted(text));
        }
        return new ClusterVersion(number(matcher.group(1)), number(matcher.group(2)));
    }

    /** Whether init containers may restart, as they do by default since 1.29. */
    public boolean runsNativeSidecars() {
        return major > NATIVE_SIDECARS.major || major == NATIVE_SIDECARS.major && minor >= NATIVE_SIDECARS.minor;
    }

    /** Providers add to the minor version: {@code 29+}. */
    static int number(@Nullable String text) {
        String digits = text == null ? "" : text.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
