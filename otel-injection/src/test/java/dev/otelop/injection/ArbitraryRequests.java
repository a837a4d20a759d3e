package dev.otelop.injection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Annotations by which pods and namespaces ask for something. */
final class ArbitraryRequests {

    private static final List<String> INJECT = Stream.concat(
                    Stream.of(Annotations.INJECT, Annotations.SIDECAR),
                    Stream.of(Language.values()).map(Language::injectAnnotation))
            .toList();

    private static final List<String> LISTS = Stream.concat(
                    Stream.of(Annotations.CONTAINER_NAMES),
                    Stream.of(Language.values()).map(Language::containerNamesAnnotation))
            .toList();

    private static final List<Map<String, @Nullable Object>> DETAILS = ArbitraryPods.parts("""
            [{}, {}, {instrumentation.opentelemetry.io/otel-go-auto-target-exe: /app},
             {instrumentation.opentelemetry.io/otel-python-platform: musl},
             {instrumentation.opentelemetry.io/otel-dotnet-auto-runtime: riscv},
             {resource.opentelemetry.io/service.name: 'a,b=c %'}, {otelop.dev/injection: nonsense}, {odd: null}]
            """);

    private ArbitraryRequests() {}

    static Arbitrary<Map<String, @Nullable Object>> annotations() {
        Arbitrary<Map<String, String>> inject = Arbitraries.maps(
                        Arbitraries.of(INJECT),
                        Arbitraries.of("true", "true", "agents", "false", "other/agents", "absent", "No Name", ""))
                .ofMaxSize(4);
        Arbitrary<Map<String, String>> lists = Arbitraries.maps(
                        Arbitraries.of(LISTS), Arbitraries.of("app", "app,worker", "worker, setup", "nobody,app", ","))
                .ofMaxSize(3);
        return Combinators.combine(inject, lists, Arbitraries.of(DETAILS)).as((first, second, third) -> {
            Map<String, @Nullable Object> annotations = new LinkedHashMap<>(new TreeMap<>(first));
            annotations.putAll(new TreeMap<>(second));
            annotations.putAll(third);
            return annotations;
        });
    }
}
