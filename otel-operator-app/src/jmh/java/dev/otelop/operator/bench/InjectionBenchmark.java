package dev.otelop.operator.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.injection.InjectionContext;
import dev.otelop.injection.InjectionNeeds;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.PodInjector;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.operator.platform.LenientSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What one admission of a pod spends between reading the review and writing the answer. The pod is the one of the
 * recorded review; it gets the Java agent.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class InjectionBenchmark {

    private static final Path INPUT =
            Path.of(System.getProperty("otelop.root"), "otel-operator-app", "src", "jmh", "resources");

    private final Map<String, Object> asking = recordedPod();
    private final Map<String, Object> silent = withoutAnnotations(asking);
    private final NamespaceFacts namespace = NamespaceFacts.named("shop");
    private final InjectionSettings settings = InjectionSettings.defaults();
    private final InjectionContext context = InjectionContext.of(namespace, settings)
            .withInstrumentations(
                    new TreeMap<>(Map.of(Reference.onlyOneOf("shop"), Resolution.checked(instrumentation()))))
            .withOwners(new OwnerFacts(
                    List.of(
                            new OwnerFacts.Owner("apps", "ReplicaSet", "checkout-6d5f7c9b84", ""),
                            new OwnerFacts.Owner("apps", "Deployment", "checkout", "")),
                    true));

    /** A pod that asks for nothing, as most do: it must cost next to nothing. */
    @Benchmark
    public InjectionNeeds pass() {
        return PodInjector.needs(PodSource.of(silent), namespace, settings);
    }

    @Benchmark
    public String inject() {
        PodSource pod = PodSource.of(asking);
        if (PodInjector.needs(pod, namespace, settings).isEmpty()) {
            throw new IllegalStateException("the pod asks for an agent");
        }
        return PodInjector.inject(pod, context).patch().json();
    }

    private static Map<String, Object> recordedPod() {
        try {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode review =
                    mapper.readTree(INPUT.resolve("java-pod-review.json").toFile());
            return mapper.convertValue(
                    review.path("request").path("object"), new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutAnnotations(Map<String, Object> pod) {
        Map<String, Object> copy = new LinkedHashMap<>(pod);
        Map<String, Object> metadata = new LinkedHashMap<>((Map<String, Object>) pod.get("metadata"));
        metadata.remove("annotations");
        copy.put("metadata", metadata);
        return copy;
    }

    /** The second document of the file is the Instrumentation. */
    private static Instrumentation instrumentation() {
        try {
            String yaml = Files.readString(INPUT.resolve("cluster.yaml")).split("---\n")[1];
            return new LenientSerialization().unmarshal(yaml, Instrumentation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
