package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PercentEncodingProperties {

    @Property
    void whatIsEncodedCanBeRead(@ForAll String text) {
        String unicode = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(PercentEncoding.decode(PercentEncoding.encode(unicode))).isEqualTo(unicode);
    }

    @Property
    void nothingEncodedIsASeparator(@ForAll String text) {
        assertThat(PercentEncoding.encode(text)).matches("[!-~&&[^,;=\"\\\\]]*");
    }

    @Property
    void attributesComeBackFromTheirText(@ForAll String key, @ForAll String value) {
        String pair = ResourceAttributes.pair("k" + key, value);

        assertThat(ResourceAttributes.parse(pair + "," + ResourceAttributes.pair("last", "1")))
                .containsEntry("last", "1")
                .containsEntry(unicode("k" + key), unicode(value));
    }

    private static String unicode(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
