package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeDiffTest {

    @Test
    void nothingChangedNeedsNoStep() {
        assertThat(steps("{a: null, b: []}", "{b: [], a: null}")).isEmpty();
    }

    @Test
    void newListElementsAreAddedAmongThoseThatStay() {
        assertThat(steps("{env: [{name: B}]}", "{env: [{name: A}, {name: B}, {name: C}]}"))
                .containsExactly("add /env/0 {name=A}", "add /env/2 {name=C}");
    }

    @Test
    void aChangedElementIsEditedInPlace() {
        assertThat(steps("{env: [{name: A, value: '1', x: null}]}", "{env: [{name: A, value: '2', x: null}]}"))
                .containsExactly("replace /env/0/value 2");
    }

    @Test
    void removedElementsLeaveTheOthersAlone() {
        assertThat(steps("{c: [{name: a}, {name: b}, {name: c}]}", "{c: [{name: b}]}"))
                .containsExactly("remove /c/0 null", "remove /c/1 null");
    }

    @Test
    void aReorderedListIsReplaced() {
        assertThat(steps("{c: [{name: a}, {name: b}]}", "{c: [{name: b}, {name: a}]}"))
                .containsExactly("replace /c [{name=b}, {name=a}]");
    }

    @Test
    void nullIsAValueThatIsReplaced() {
        assertThat(steps("{v: null}", "{v: [1]}")).containsExactly("replace /v [1]");
    }

    @Test
    void slashesInKeysAreEscaped() {
        assertThat(steps("{a: {}}", "{a: {x.y/z~: '1'}}")).containsExactly("add /a/x.y~1z~0 1");
    }

    @Test
    void mountsOfOneVolumeAreToldApartByTheirPaths() {
        assertThat(steps(
                        "{m: [{name: v, mountPath: /b}]}", "{m: [{name: v, mountPath: /a}, {name: v, mountPath: /b}]}"))
                .containsExactly("add /m/0 {name=v, mountPath=/a}");
    }

    @Test
    void aPatchIsPrintedAsAJsonArray() {
        assertThat(TreeDiff.between(Trial.tree("{a: 1, b: 2}"), Trial.tree("{a: 3}"))
                        .json())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/a\",\"value\":3},{\"op\":\"remove\",\"path\":\"/b\"}]");
    }

    private static Stream<String> steps(String before, String after) {
        return TreeDiff.between(Trial.tree(before), Trial.tree(after)).operations().stream()
                .map(step -> step.op() + " " + step.path() + " " + step.value());
    }
}
