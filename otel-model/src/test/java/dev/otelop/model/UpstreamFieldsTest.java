package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of the upstream definitions has a place in ours, with a type that takes its values. */
class UpstreamFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "opentelemetrycollectors, v1alpha1",
        "opentelemetrycollectors, v1beta1",
        "instrumentations, v1alpha1",
        "opampbridges, v1alpha1"
    })
    void everyUpstreamFieldIsAcceptedInEveryVersion(String plural, String upstreamVersion) {
        UpstreamField root = UpstreamField.root(plural, upstreamVersion);
        assertThat(root.size()).isGreaterThan(600);
        for (OpenSchema schema : OpenSchema.of(plural)) {
            List<String> refused = new ArrayList<>();
            compare(root, schema, "", refused);
            assertThat(refused).isEmpty();
        }
    }

    private static void compare(UpstreamField upstream, OpenSchema ours, String path, List<String> refused) {
        for (UpstreamField field : upstream.children()) {
            String at = path + "." + field.name();
            OpenSchema schema = ours.child(field.name());
            if (schema == null || !schema.takes(field.type())) {
                refused.add(at + " " + field.type());
            } else {
                compare(field, schema, at, refused);
            }
        }
    }
}
