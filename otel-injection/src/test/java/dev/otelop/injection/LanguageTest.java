package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1alpha1.GoSettings;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.JavaSettings;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void configuredLanguagesAreThoseWhoseSectionIsThere() {
        InstrumentationSpec spec = new InstrumentationSpec();
        spec.setGo(new GoSettings());
        spec.setJava(new JavaSettings());

        assertThat(Language.configuredIn(spec)).containsExactly(Language.JAVA, Language.GO);
    }

    @Test
    void anInstrumentationWithoutSectionsOffersNothing() {
        assertThat(Language.configuredIn(new InstrumentationSpec())).isEmpty();
    }

    @Test
    void annotationsAreThoseOfTheGoOperator() {
        assertThat(Stream.of(Language.values()).map(Language::injectAnnotation))
                .containsExactly(
                        "instrumentation.opentelemetry.io/inject-java",
                        "instrumentation.opentelemetry.io/inject-nodejs",
                        "instrumentation.opentelemetry.io/inject-python",
                        "instrumentation.opentelemetry.io/inject-dotnet",
                        "instrumentation.opentelemetry.io/inject-go",
                        "instrumentation.opentelemetry.io/inject-apache-httpd",
                        "instrumentation.opentelemetry.io/inject-nginx",
                        "instrumentation.opentelemetry.io/inject-sdk");
        assertThat(Language.APACHE_HTTPD.containerNamesAnnotation())
                .isEqualTo("instrumentation.opentelemetry.io/apache-httpd-container-names");
        assertThat(Language.NGINX.containerNamesAnnotation())
                .isEqualTo("instrumentation.opentelemetry.io/inject-nginx-container-names");
    }
}
