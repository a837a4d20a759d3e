package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CanonicalYamlProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void readingWhatIsWrittenGivesTheTreeBack(@ForAll("trees") Object tree) {
        ConfigDocument read = ConfigDocument.parse(CanonicalYaml.text(tree), "c.yaml");

        assertThat(read.syntax().all()).isEmpty();
        assertThat(read.tree()).isEqualTo(tree);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void writingTwiceIsWritingOnce(@ForAll("trees") Object tree) {
        String text = CanonicalYaml.text(tree);

        assertThat(CanonicalYaml.text(ConfigDocument.parse(text, "c.yaml").tree()))
                .isEqualTo(text);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void otherReadersSeeTheSameStrings(@ForAll("strings") String text) {
        Load load = new Load(LoadSettings.builder().build());

        assertThat(load.loadFromString(CanonicalYaml.text(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<Object> trees() {
        return Trees.any();
    }

    @Provide
    Arbitrary<String> strings() {
        return Trees.strings();
    }
}
