package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnvEditProperties {

    @Property
    void anEditIsMadeOnce(@ForAll("edits") EnvEdit edit, @ForAll String current) {
        String once = after(edit, current);

        assertThat(after(edit, once)).isEqualTo(once);
    }

    @Property
    void whatWasThereIsStillThere(@ForAll("edits") EnvEdit edit, @ForAll String current) {
        assertThat(after(edit, current)).contains(current.isBlank() ? "" : current);
    }

    @Provide
    Arbitrary<EnvEdit> edits() {
        TreeMap<String, String> attributes = new TreeMap<>();
        attributes.put("a", "$(A)");
        attributes.put("b", ",=%");
        return Arbitraries.of(List.of(
                EnvEdit.unlessSet("V", "x"),
                new EnvEdit.Append("V", " ", "--require /x.js"),
                new EnvEdit.Append("V", ":", "/x"),
                new EnvEdit.Surround("V", ":", "/a", "/b"),
                new EnvEdit.Attributes("V", attributes)));
    }

    private static String after(EnvEdit edit, String current) {
        return edit.over(current).flatMap(EnvValue::text).orElse(current);
    }
}
