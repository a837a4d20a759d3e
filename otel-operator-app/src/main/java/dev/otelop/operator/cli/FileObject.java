package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import org.jspecify.annotations.Nullable;

/** A Kubernetes object as it stands in a document. */
record FileObject(FileDocument document, ConfigMapping node) {

    static final String OUR_GROUP = "opentelemetry.io";

    static boolean isObject(ConfigMapping mapping) {
        return !text(mapping, "apiVersion").isEmpty() && !text(mapping, "kind").isEmpty();
    }

    String kind() {
        return text(node, "kind");
    }

    /** True for a custom resource of the operator, whatever its version. */
    boolean isOurs(String wanted) {
        return group().equals(OUR_GROUP) && kind().equals(wanted);
    }

    /** The API group, empty for the core group. */
    String group() {
        String version = text(node, "apiVersion");
        int slash = version.indexOf('/');
        return slash < 0 ? "" : version.substring(0, slash);
    }

    String version() {
        String version = text(node, "apiVersion");
        return version.substring(version.indexOf('/') + 1);
    }

    /** Kind, namespace and name, as far as they are known. */
    String title() {
        String namespace = text(node.get("metadata"), "namespace");
        return kind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + text(node.get("metadata"), "name");
    }

    boolean holds(FieldPath path) {
        ConfigNode found = node;
        for (FieldPath.Segment segment : path.segments()) {
            found = found instanceof ConfigMapping mapping && segment instanceof FieldPath.Key key
                    ? mapping.get(key.name())
                    : null;
        }
        return found != null;
    }

    /** The configuration at {@code path} of this object, with its places in the file. */
    ConfigDocument within(FieldPath path) {
        return ConfigDocument.within(
                document.text(), document.content().sourceName(), node.path().append(path), 0);
    }

    private static String text(@Nullable ConfigNode parent, String key) {
        return parent instanceof ConfigMapping mapping && mapping.get(key) instanceof ConfigScalar scalar
                ? scalar.text()
                : "";
    }
}
