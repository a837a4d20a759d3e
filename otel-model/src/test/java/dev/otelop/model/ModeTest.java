package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    @ParameterizedTest
    @EnumSource
    void everyModeHasAWord(Mode mode) {
        assertThat(Mode.parse(mode.word())).contains(mode);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noWordIsDeployment(String text) {
        assertThat(Mode.parse(text)).contains(Mode.DEPLOYMENT);
        assertThat(UpgradeStrategy.parse(text)).contains(UpgradeStrategy.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "job", " "})
    void otherWordsAreNoMode(String text) {
        assertThat(Mode.parse(text)).isEmpty();
        assertThat(UpgradeStrategy.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "manual"})
    void noneIsManual(String text) {
        assertThat(UpgradeStrategy.parse(text)).contains(UpgradeStrategy.MANUAL);
    }
}
