package dev.otelop.resources.bridge;

import dev.otelop.model.Elements;
import dev.otelop.model.SecretHeader;
import dev.otelop.model.v1alpha1.BridgeProxy;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.KeyToPathBuilder;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.SecretProjectionBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Headers, which usually are credentials: none of their values stands in a ConfigMap. Those that are written down in the
 * resource move to a Secret of ours, and all are files in the pod, one for each header.
 */
record BridgeHeaders(Bridge bridge) {

    /** Headers of the requests to the server. */
    static final String SERVER = "headers";

    /** Headers of the requests to the proxy. */
    static final String PROXY = "proxy-headers";

    private static final String FOLDER = "/etc/opamp/";

    /** The Secret of the headers that are written down, empty when there are none. */
    Optional<Secret> secret() {
        SortedMap<String, String> data = new TreeMap<>();
        written(SERVER).forEach((name, value) -> data.put(key(SERVER, name), base64(value)));
        written(PROXY).forEach((name, value) -> data.put(key(PROXY, name), base64(value)));
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SecretBuilder()
                .withMetadata(bridge.owner().metadata(bridge.name()))
                .withType("Opaque")
                .withData(data)
                .build());
    }

    /** How the configuration names the headers: where each has its value. Written ones first, each sorted by name. */
    List<Map<String, Object>> references(String whose) {
        List<Map<String, Object>> references = new ArrayList<>();
        written(whose).keySet().forEach(name -> references.add(reference(whose, name, null)));
        fromSecrets(whose).forEach((name, header) -> references.add(reference(whose, name, header.getPrefix())));
        return references;
    }

    /** A file for each header, empty when there are none. */
    Optional<Volume> volume(String whose) {
        List<VolumeProjection> sources = new ArrayList<>();
        if (!written(whose).isEmpty()) {
            List<KeyToPath> items = written(whose).keySet().stream()
                    .map(name -> item(key(whose, name), name))
                    .toList();
            sources.add(projection(bridge.name(), items));
        }
        fromSecrets(whose).forEach((name, header) -> fromSecret(name, header).ifPresent(sources::add));
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VolumeBuilder()
                .withName("opamp-bridge-" + whose)
                .withProjected(
                        new ProjectedVolumeSourceBuilder().withSources(sources).build())
                .build());
    }

    static String folder(String whose) {
        return FOLDER + whose;
    }

    private SortedMap<String, String> written(String whose) {
        if (whose.equals(SERVER)) {
            return new TreeMap<>(bridge.spec().getHeaders());
        }
        BridgeProxy proxy = bridge.spec().getProxy();
        return proxy == null ? new TreeMap<>() : new TreeMap<>(proxy.getHeaders());
    }

    private SortedMap<String, SecretHeader> fromSecrets(String whose) {
        BridgeProxy proxy = bridge.spec().getProxy();
        List<SecretHeader> headers = whose.equals(SERVER)
                ? bridge.spec().getHeadersFrom()
                : proxy == null ? List.of() : proxy.getHeadersFrom();
        SortedMap<String, SecretHeader> byName = new TreeMap<>();
        Elements.of(headers).forEach(header -> byName.put(String.valueOf(header.getName()), header));
        return byName;
    }

    private static Map<String, Object> reference(String whose, String name, @Nullable String prefix) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("header", name);
        reference.put("file", folder(whose) + "/" + name);
        if (prefix != null && !prefix.isEmpty()) {
            reference.put("prefix", prefix);
        }
        return reference;
    }

    private static Optional<VolumeProjection> fromSecret(String name, SecretHeader header) {
        return Optional.ofNullable(header.getSecretKeyRef())
                .map(source -> projection(source.getName(), List.of(item(source.getKey(), name))));
    }

    private static VolumeProjection projection(String secret, List<KeyToPath> items) {
        return new VolumeProjectionBuilder()
                .withSecret(new SecretProjectionBuilder()
                        .withName(secret)
                        .withItems(items)
                        .build())
                .build();
    }

    private static KeyToPath item(String key, String path) {
        return new KeyToPathBuilder().withKey(key).withPath(path).build();
    }

    private static String key(String whose, String name) {
        return whose + "." + name;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
