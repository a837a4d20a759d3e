package dev.otelop.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Pods of which one part, anywhere, was replaced by something that does not belong there. */
final class Damage {

    private final List<Runnable> choices = new ArrayList<>();
    private final @Nullable Object misfit;

    private Damage(@Nullable Object misfit) {
        this.misfit = misfit;
    }

    static Arbitrary<PodSource> of(Arbitrary<PodSource> pods) {
        Arbitrary<Object> misfits =
                Arbitraries.of(1, true, "", "text", List.of(), List.of("x"), Trees.map(), Trees.map("k", 1.5));
        return Combinators.combine(pods, Arbitraries.integers().between(0, 1000), misfits.injectNull(0.2))
                .as((pod, place, misfit) -> new Damage(misfit).done(pod, place));
    }

    private PodSource done(PodSource pod, int place) {
        Map<String, @Nullable Object> tree = Trees.thaw(pod.tree());
        map(tree);
        choices.get(place % choices.size()).run();
        return PodSource.of(tree);
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            map(Trees.asMap(value));
        } else if (value instanceof List<?>) {
            list(value);
        }
    }

    private void map(Map<String, @Nullable Object> map) {
        map.forEach((key, value) -> {
            choices.add(() -> map.put(key, misfit));
            value(value);
        });
    }

    @SuppressWarnings("unchecked")
    private void list(Object value) {
        List<@Nullable Object> list = (List<@Nullable Object>) value;
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            choices.add(() -> list.set(index, misfit));
            value(list.get(i));
        }
    }
}
