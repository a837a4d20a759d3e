package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RulesTest {

    @Test
    void rulesAreSortedByIdAndEachIdIsThereOnce() {
        assertThat(Rules.all()).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aDescriptionIsOneSentence() {
        assertThat(Rules.all())
                .extracting(Rule::description)
                .allMatch(text -> text.matches("[A-Z`][^.]*(\\.[^.\\s][^.]*)*\\.|`.*\\."));
    }
}
