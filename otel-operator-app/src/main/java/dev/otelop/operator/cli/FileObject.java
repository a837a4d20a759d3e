package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Kubernetes object as it stands in a document. */
record FileObject(FileDocument document, ConfigMapping node) {

    static final String OUR_GROUP = "opentelemetry.io";

    static boolean isObject(ConfigMapping mapping) {
        return !text(mapping, "apiVersion").isEmpty() && !text(mapping, "kind").isEmpty();
    }

    /** An object of a cluster as if it stood in a file. */
    static Optional<FileObject> live(HasMetadata object, KubernetesClient client) {
        Object tree = client.getKubernetesSerialization().convertValue(object, Map.class);
        ConfigDocument content = ConfigDocument.ofTree(tree, object.getKind() + ".yaml");
        return FileDocument.of(content).objects().stream().findFirst();
    }

    String kind() {
        return text(node, "kind");
    }

    /** True for a custom resource of the operator, whatever its version. */
    boolean isOurs(String wanted) {
        return is(OUR_GROUP, wanted);
    }

    /** The API group, empty for the core group. */
    String group() {
        return group(text(node, "apiVersion"));
    }

    static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    String version() {
        String version = text(node, "apiVersion");
        return version.substring(version.indexOf('/') + 1);
    }

    /** Empty when it is not known. */
    String name() {
        return text("metadata", "name");
    }

    /** Empty when it is not known, or there is none. */
    String namespace() {
        return text("metadata", "namespace");
    }

    /** Kind, namespace and name, as far as they are known. */
    String title() {
        return title(namespace());
    }

    /** The same for an object that lives in {@code namespace}. */
    String title(String namespace) {
        return kind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name();
    }

    boolean is(String wantedGroup, String wantedKind) {
        return group().equals(wantedGroup) && kind().equals(wantedKind);
    }

    boolean holds(FieldPath path) {
        return at(path) != null;
    }

    /** What stands at a path of keys, null when there is nothing. */
    @Nullable
    ConfigNode at(FieldPath path) {
        ConfigNode found = node;
        for (FieldPath.Segment segment : path.segments()) {
            found = found instanceof ConfigMapping mapping && segment instanceof FieldPath.Key key
                    ? mapping.get(key.name())
                    : null;
        }
        return found;
    }

    /** The configuration at {@code path} of this object, with its places in the file. */
    ConfigDocument within(FieldPath path) {
        return ConfigDocument.within(
                document.text(), document.content().sourceName(), node.path().append(path), 0);
    }

    /** The scalar at a path of keys as it is written, empty when there is none. */
    String text(String... keys) {
        return at(FieldPath.of(keys)) instanceof ConfigScalar scalar ? scalar.text() : "";
    }

    static String text(@Nullable ConfigNode parent, String key) {
        return parent instanceof ConfigMapping mapping && mapping.get(key) instanceof ConfigScalar scalar
                ? scalar.text()
                : "";
    }
}
