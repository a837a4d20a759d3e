package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

    @ParameterizedTest(name = "namespace {0}, pod {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     -,     -",
                "-,     true,  true",
                "-,     false, false",
                "-,     mine,  mine",
                "true,  -,     true",
                "false, -,     false",
                "theirs,-,     theirs",
                "true,  mine,  mine",
                "false, mine,  mine",
                "theirs,mine,  mine",
                "true,  false, false",
                "theirs,false, false",
                "false, true,  true",
                "true,  true,  true",
                "theirs,true,  theirs",
                "theirs,TRUE,  theirs",
                "FALSE, True,  True",
                "theirs,'  ',  theirs",
                "'',    mine,  mine",
            })
    void aPodWinsUnlessItSaysOnlyTrueWhereTheNamespaceSaysMore(
            @Nullable String namespace, @Nullable String pod, @Nullable String effective) {
        assertThat(Precedence.effective(namespace, pod)).isEqualTo(effective);
    }
}
