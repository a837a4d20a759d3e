package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvOrderTest {

    @Test
    void aVariableStandsBelowThoseItRefersTo() {
        assertThat(order(Set.of(), "A=$(B)/$(C)", "B=b", "C=$(D)", "D=d")).containsExactly("B", "D", "C", "A");
    }

    @Test
    void whatReferToNothingStaysWhereItIs() {
        assertThat(order(Set.of(), "C=c", "A=$$(B)", "B=b")).containsExactly("C", "A", "B");
    }

    @Test
    void theUsersVariablesKeepTheirOrderBecauseItIsPartOfTheirMeaning() {
        assertThat(order(Set.of("A", "B"), "A=$(B)", "B=b")).containsExactly("A", "B");
    }

    @Test
    void oursMoveAboveTheUsersThatReferToThem() {
        assertThat(order(Set.of("A"), "A=$(IP)", "IP=$(NET)", "NET=n")).containsExactly("NET", "IP", "A");
    }

    @Test
    void oursDoNotMoveAboveWhatTheyNeedThemselves() {
        assertThat(order(Set.of("A", "B"), "A=$(OURS)", "B=b", "OURS=$(B)")).containsExactly("A", "B", "OURS");
    }

    @Test
    void aVariableOfTheUserMovesBelowWhatItHasComeToReferTo() {
        assertThat(settled("A=a", "B=b", "C=c")).containsExactly("B", "A", "C");
    }

    @Test
    void itStaysWhereOthersReferToItOrItDidNotMeanTheirValues() {
        assertThat(settled("A=a", "X=$(A)", "B=b")).containsExactly("A", "X", "B");
        assertThat(settled("A=$(X)", "X=x", "B=b")).containsExactly("A", "X", "B");
    }

    @Test
    void aCircleLosesNothing() {
        assertThat(order(Set.of(), "A=$(B)", "B=$(A)", "C=$(C)")).containsExactlyInAnyOrder("A", "B", "C");
    }

    /** After the first has come to refer to `B`. */
    private static List<String> settled(String... variables) {
        List<EnvVar> before = Stream.of(variables).map(EnvOrderTest::variable).toList();
        List<EnvVar> after = new ArrayList<>(before);
        after.set(0, EnvValue.text(before.get(0).getValue() + ",$(B)").named("A"));
        return EnvOrder.settled(before, after).stream().map(EnvVar::getName).toList();
    }

    private static EnvVar variable(String text) {
        String[] parts = text.split("=", 2);
        return EnvValue.text(parts[1]).named(parts[0]);
    }

    private static List<String> order(Set<String> fixed, String... variables) {
        List<EnvVar> env = Stream.of(variables).map(EnvOrderTest::variable).toList();
        return EnvOrder.resolvable(env, fixed).stream().map(EnvVar::getName).toList();
    }
}
