package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ComponentKind;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class ServerKindsTest {

    @Test
    void tableIsSortedByKindThenType() {
        assertThat(ServerKinds.ALL.stream().filter(server -> server.kind() == ComponentKind.RECEIVER))
                .isSortedAccordingTo(Comparator.comparing(ServerKind::type));
        assertThat(ServerKinds.ALL.stream().filter(server -> server.kind() == ComponentKind.EXTENSION))
                .isSortedAccordingTo(Comparator.comparing(ServerKind::type));
    }

    @Test
    void eachServerOfATypeHasItsOwnPlace() {
        assertThat(ServerKinds.ALL)
                .extracting(server -> server.kind() + " " + server.type() + " " + server.section())
                .doesNotHaveDuplicates();
    }

    @Test
    void typesAreWrittenWithoutUnderscores() {
        assertThat(ServerKinds.ALL).extracting(ServerKind::type).allMatch(type -> !type.contains("_"));
    }

    @Test
    void bothSpellingsOfATypeAreFound() {
        assertThat(ServerKinds.of(ComponentKind.RECEIVER, "fluent_forward"))
                .isNotEmpty()
                .isEqualTo(ServerKinds.of(ComponentKind.RECEIVER, "fluentforward"));
    }
}
