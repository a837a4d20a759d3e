package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "nginx, -",
                "nginx:1.25, 1.25",
                "localhost:5000/app, -",
                "localhost:5000/app:2, 2",
                "app@sha256:ab, sha256:ab",
                "app:2@sha256:ab, 2@sha256:ab",
                "app:latest, latest",
                "app:, -",
                "app@, -"
            })
    void theVersionIsTheTagAndTheDigest(String image, String label) {
        assertThat(ImageName.parse(image).label().orElse(null)).isEqualTo(label);
    }
}
