package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The checked-in definitions. {@code -Dgolden=write} writes them anew. */
class CrdsTest {

    static final List<CrdWriter> ALL = CrdWriter.ALL;

    /** Beyond this, client-side apply cannot keep the object in its annotation. */
    private static final int APPLY_LIMIT = 262_144;

    @ParameterizedTest
    @FieldSource("ALL")
    void checkedInDefinitionsAreWhatTheModelSays(CrdWriter definition) throws IOException {
        Path file = Path.of(System.getProperty("otelop.root"), "crds", Crds.fileName(definition.name()));
        String expected = definition.yaml(SchemaFacts.read());
        if ("write".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI")).as("nothing is rewritten under CI").isNull();
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void definitionsAreSmallEnoughForClientSideApply(CrdWriter definition) throws IOException {
        byte[] json = FieldTable.JSON.writeValueAsBytes(definition.tree(SchemaFacts.read()));
        assertThat(json.length).isLessThan(APPLY_LIMIT);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void definitionsAreInTheJar(CrdWriter definition) {
        assertThat(Crds.names()).contains(definition.name());
        assertThat(Crds.yaml(definition.name()).getBytes(StandardCharsets.UTF_8).length)
                .isPositive();
    }

    @Test
    void namesAreComplete() {
        assertThat(Crds.names()).isEqualTo(ALL.stream().map(CrdWriter::name).toList());
    }

    @Test
    void anUnknownNameIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> Crds.yaml("pods")).isInstanceOf(IllegalArgumentException.class);
    }
}
