package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class TreeDiffProperties {

    @Property
    void thePatchLeadsFromOneTreeToTheOther(
            @ForAll("trees") Map<String, @Nullable Object> before,
            @ForAll("trees") Map<String, @Nullable Object> after) {
        PodPatch patch = TreeDiff.between(before, after);

        assertThat(Trial.patched(PodSource.of(before), patch)).isEqualTo(after);
    }

    @Property
    void aTreeDoesNotDifferFromItself(@ForAll("trees") Map<String, @Nullable Object> tree) {
        assertThat(TreeDiff.between(tree, Trees.thaw(tree)).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> trees() {
        return maps(Arbitraries.lazyOf(
                TreeDiffProperties::scalars,
                TreeDiffProperties::scalars,
                () -> maps(values()).map(map -> map),
                () -> values().list().ofMaxSize(4).map(list -> list),
                TreeDiffProperties::named));
    }

    private static Arbitrary<@Nullable Object> values() {
        return Arbitraries.lazyOf(TreeDiffProperties::scalars, TreeDiffProperties::scalars, TreeDiffProperties::named);
    }

    private static Arbitrary<@Nullable Object> named() {
        Arbitrary<Map<String, @Nullable Object>> element = Arbitraries.of("a", "b", "c", "d")
                .flatMap(name -> scalars().map(value -> Trees.map("name", name, "value", value)));
        return element.list()
                .ofMaxSize(4)
                .uniqueElements(map -> map.get("name"))
                .map(list -> list);
    }

    private static Arbitrary<@Nullable Object> scalars() {
        return Arbitraries.of("", "text", 1, 2, true)
                .map(value -> (Object) value)
                .injectNull(0.2);
    }

    private static Arbitrary<Map<String, @Nullable Object>> maps(Arbitrary<@Nullable Object> values) {
        return Arbitraries.of(List.of("a", "b/c", "d~e", "f"))
                .set()
                .ofMaxSize(4)
                .flatMap(keys -> values.list().ofSize(keys.size()).map(list -> {
                    Map<String, @Nullable Object> map = new LinkedHashMap<>();
                    int i = 0;
                    for (String key : keys) {
                        map.put(key, list.get(i++));
                    }
                    return map;
                }));
    }
}
