package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.ConfigSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
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
    void orderOfKeysAndSpellingOfNumbersMakeNoDifference(@ForAll String one, @ForAll String two, @ForAll int value) {
        Map<String, Object> forth = new LinkedHashMap<>();
        forth.put(one, value);
        forth.put(two + one, List.of(two, 1.0));
        Map<String, Object> back = new LinkedHashMap<>();
        back.put(two + one, List.of(two, 1));
        back.put(one, (long) value);
        Assume.that(!two.isEmpty());

        assertThat(TrialNote.digest(ConfigSource.tree(forth))).isEqualTo(TrialNote.digest(ConfigSource.tree(back)));
        assertThat(TrialNote.digest(ConfigSource.tree(forth))).isNotEqualTo(TrialNote.digest(ConfigSource.text(one)));
    }

    @Property
    void anythingElseIsNoNote(@ForAll String text) {
        assertThat(TrialNote.parse(text)).isEmpty();
        assertThat(AppliedNote.parse(text)).isEmpty();
    }
}
