package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.Decision;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InjectionWarmUpTest {

    @Test
    void theSidecarAndEveryLanguageThatNeedsNoMoreIsInjected() {
        InjectionSettings settings = InjectionSettings.defaults();

        List<Decision> decisions = InjectionWarmUp.decide(InjectionWarmUp.context(settings)).stream()
                .flatMap(result -> result.decisions().stream())
                .toList();

        assertThat(decisions)
                .extracting(Decision::subject)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("sidecar"),
                                Stream.of(Language.values()).map(Language::label))
                        .toList());
        assertThat(decisions)
                .filteredOn(decision -> decision.verdict() != Decision.Verdict.INJECTED)
                .extracting(Decision::subject)
                .isSubsetOf("go", "apache-httpd", "nginx");
    }
}
