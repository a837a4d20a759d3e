package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.ConfigSource;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okio.ByteString;

class TrialNoteProperties {

    @Property
    void noteReadsBackAsItWasWritten(
            @ForAll String bridge,
            @ForAll byte[] hash,
            @ForAll String text,
            @ForAll long value,
            @ForAll boolean isText) {
        ConfigSource config = isText ? ConfigSource.text(text) : ConfigSource.tree(Map.of(text, value, "b", text));
        TrialNote note = new TrialNote(bridge, ByteString.of(hash), Instant.EPOCH, TrialNote.digest(config), config);

        assertThat(TrialNote.parse(note.text())).hasValueSatisfying(read -> {
            assertThat(read.bridge()).isEqualTo(bridge);
            assertThat(read.hash()).isEqualTo(note.hash());
            assertThat(read.deadline()).isEqualTo(note.deadline());
            assertThat(TrialNote.digest(read.previous())).isEqualTo(TrialNote.digest(config));
        });
    }

    @Property
    void anythingElseIsNoNote(@ForAll String text) {
        assertThat(TrialNote.parse(text)).isEmpty();
        assertThat(AppliedNote.parse(text)).isEmpty();
    }
}
