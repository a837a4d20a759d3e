package dev.otelop.operator.cli;

import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts that files hold: objects as they would be in a cluster that these files were applied to. */
final class FileSource implements FactSource {

    private final List<FileObject> objects;
    private final String defaultNamespace;
    private final CustomResourceReader reader;
    private final Candidates candidates;

    /**
     * @param objects of two descriptions of the same object the last one counts, as when they are applied
     * @param defaultNamespace where objects live that name no namespace
     */
    FileSource(List<FileObject> objects, String defaultNamespace, Candidates candidates) {
        this.defaultNamespace = defaultNamespace;
        Map<String, FileObject> last = new LinkedHashMap<>();
        objects.forEach(object -> last.put(object.group() + " " + object.title(namespaceOf(object)), object));
        this.objects = List.copyOf(last.values());
        this.reader = new CustomResourceReader(defaultNamespace);
        this.candidates = candidates;
    }

    String namespaceOf(FileObject object) {
        return object.namespace().isEmpty() ? defaultNamespace : object.namespace();
    }

    /** A namespace of which there is no file has no annotations. */
    @Override
    public NamespaceFacts namespace(String name) {
        return objects.stream()
                .filter(object -> object.is("", "Namespace") && object.name().equals(name))
                .findFirst()
                .map(object -> NamespaceFacts.of(name, texts(object, "annotations"), texts(object, "labels")))
                .orElseGet(() -> NamespaceFacts.named(name));
    }

    @Override
    public Resolution<Instrumentation> instrumentation(Reference reference) {
        return candidates.instrumentation(
                reference,
                inNamespace("Instrumentation", reference.namespace())
                        .map(reader::instrumentation)
                        .toList());
    }

    @Override
    public Resolution<SidecarOffer> sidecar(Reference reference, String namespace) {
        return candidates.sidecar(
                reference,
                inNamespace("OpenTelemetryCollector", reference.namespace())
                        .map(reader::collector)
                        .toList(),
                namespace);
    }

    @Override
    public OwnerFacts owners(PodTemplate template, String namespace) {
        return WrittenOwners.of(template, owner -> find(owner.group(), owner.kind(), namespace, owner.name()));
    }

    @Override
    public Optional<Map<String, String>> configMap(String namespace, String name) {
        return find("", "ConfigMap", namespace, name).map(object -> texts(object.at(FieldPath.of("data"))));
    }

    private Optional<FileObject> find(String group, String kind, String namespace, String name) {
        return objects.stream()
                .filter(object -> object.is(group, kind)
                        && object.name().equals(name)
                        && namespaceOf(object).equals(namespace))
                .findFirst();
    }

    private Stream<FileObject> inNamespace(String kind, String namespace) {
        return objects.stream()
                .filter(object -> object.isOurs(kind) && namespaceOf(object).equals(namespace));
    }

    private static Map<String, String> texts(FileObject object, String part) {
        return texts(object.at(FieldPath.of("metadata", part)));
    }

    private static Map<String, String> texts(@Nullable ConfigNode node) {
        Map<String, String> texts = new TreeMap<>();
        if (node instanceof ConfigMapping mapping) {
            for (ConfigEntry entry : mapping.entries()) {
                if (entry.value() instanceof ConfigScalar scalar) {
                    texts.put(entry.key(), scalar.text());
                }
            }
        }
        return texts;
    }
}
