package dev.otelop.resources.bridge;

import dev.otelop.model.BridgeTls;
import io.fabric8.kubernetes.api.model.KeyToPathBuilder;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.SecretProjectionBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom the bridge trusts and how it identifies itself, as files of Secrets that the author brings. */
record BridgeCertificates(BridgeTls tls) {

    static final String VOLUME = "opamp-bridge-tls";
    static final String FOLDER = "/etc/opamp/tls";

    private static final String AUTHORITY = "ca.crt";
    private static final String CERTIFICATE = "tls.crt";
    private static final String KEY = "tls.key";

    /** The keys of the configuration, named as a collector's are. */
    Map<String, Object> references() {
        Map<String, Object> references = new LinkedHashMap<>();
        if (isSet(tls.getCaSecret())) {
            references.put("ca_file", FOLDER + "/" + AUTHORITY);
        }
        if (isSet(tls.getCertificateSecret())) {
            references.put("cert_file", FOLDER + "/" + CERTIFICATE);
            references.put("key_file", FOLDER + "/" + KEY);
        }
        return references;
    }

    Optional<Volume> volume() {
        List<VolumeProjection> sources = new ArrayList<>();
        if (isSet(tls.getCaSecret())) {
            sources.add(projection(tls.getCaSecret(), AUTHORITY));
        }
        if (isSet(tls.getCertificateSecret())) {
            sources.add(projection(tls.getCertificateSecret(), CERTIFICATE, KEY));
        }
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VolumeBuilder()
                .withName(VOLUME)
                .withProjected(
                        new ProjectedVolumeSourceBuilder().withSources(sources).build())
                .build());
    }

    private static VolumeProjection projection(@Nullable String secret, String... keys) {
        return new VolumeProjectionBuilder()
                .withSecret(new SecretProjectionBuilder()
                        .withName(secret)
                        .withItems(Arrays.stream(keys)
                                .map(key -> new KeyToPathBuilder()
                                        .withKey(key)
                                        .withPath(key)
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
