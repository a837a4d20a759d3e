package dev.otelop.testing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

final class ScenariosTest {

    private static final ScenarioFunction SHOUT =
            scenario -> Map.of("out.txt", scenario.input("in.yaml").toUpperCase(Locale.ROOT));

    @TempDir
    private Path group;

    /** The runner on a real folder of this module. */
    @TestFactory
    Stream<DynamicTest> example() {
        return Scenarios.group("example")
                .withInputs("in.yaml", "context.yaml")
                .tests(scenario -> Map.of(
                        "out.txt",
                        scenario.input("in.yaml")
                                + scenario.optionalInput("context.yaml").orElse(""),
                        "findings.txt",
                        ""));
    }

    @Test
    void casesAreTestsInAlphabeticalOrder() {
        write("b/in.yaml", "x");
        write("a/in.yaml", "x");
        assertThat(compare().tests(SHOUT).map(DynamicTest::getDisplayName)).containsExactly("a", "b");
    }

    @Test
    void equalOutputPasses() {
        write("case/in.yaml", "hello\n");
        write("case/out.txt", "HELLO\n");
        assertThatCode(run(compare(), SHOUT)::execute).doesNotThrowAnyException();
    }

    @Test
    void anotherOutputFailsAndSaysWhere() {
        write("case/in.yaml", "one\ntwo\n");
        write("case/out.txt", "ONE\n2\n");
        assertThatThrownBy(run(compare(), SHOUT)::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("out.txt differs from line 2 on")
                .hasMessageContaining("expected:\n  2")
                .hasMessageContaining("actual:\n  TWO");
    }

    @Test
    void missingGoldenFileFails() {
        write("case/in.yaml", "hello");
        assertThatThrownBy(run(compare(), SHOUT)::execute).hasMessageContaining("(ends before)");
    }

    @Test
    void emptyOutputStandsForNoFile() {
        write("case/in.yaml", "");
        assertThatCode(run(compare(), SHOUT)::execute).doesNotThrowAnyException();
    }

    @Test
    void orphanFails() {
        write("case/in.yaml", "hello");
        write("case/out.txt", "HELLO");
        write("case/old.txt", "");
        assertThatThrownBy(run(compare(), SHOUT)::execute).hasMessageContaining("old.txt is neither");
    }

    @Test
    void everythingThatIsWrongIsReported() {
        write("case/in.yaml", "hello");
        write("case/old.txt", "");
        assertThatThrownBy(run(compare(), SHOUT)::execute).hasMessageContaining("2 failures");
    }

    @Test
    void groupWithoutCasesFails() {
        assertThatThrownBy(() -> compare().tests(SHOUT)).hasMessageContaining("has no scenarios");
    }

    @Test
    void groupThatDoesNotExistFails() {
        assertThatThrownBy(() -> Scenarios.group("no-such-group").tests(SHOUT))
                .hasMessageContaining("has no scenarios");
    }

    @Test
    void caseWithoutInputFails() {
        write("case/out.txt", "HELLO");
        assertThatThrownBy(() -> compare().tests(SHOUT)).hasMessageContaining("none of the inputs [in.yaml]");
    }

    @Test
    void looseFileInGroupFails() {
        write("in.yaml", "hello");
        assertThatThrownBy(() -> compare().tests(SHOUT)).hasMessageContaining("each is a folder");
    }

    @Test
    void functionThatChangesItsMindFails() {
        write("case/in.yaml", "hello");
        AtomicInteger calls = new AtomicInteger();
        ScenarioFunction moody = scenario -> Map.of("out.txt", "call " + calls.incrementAndGet());
        assertThatThrownBy(run(compare(), moody)::execute).hasMessageContaining("the second time");
    }

    @Test
    void writingMakesTheComparisonPass() throws Throwable {
        write("case/in.yaml", "hello\n");
        write("case/out.txt", "something else");
        run(Scenarios.in(group, Goldens.WRITE), SHOUT).execute();
        assertThatCode(run(compare(), SHOUT)::execute).doesNotThrowAnyException();
    }

    @Test
    void writingRemovesTheFileOfAnEmptyOutput() throws Throwable {
        write("case/in.yaml", "");
        write("case/out.txt", "something");
        run(Scenarios.in(group, Goldens.WRITE), SHOUT).execute();
        assertThat(group.resolve("case/out.txt")).doesNotExist();
    }

    @Test
    void writingDeletesNothingItDoesNotKnow() {
        write("case/in.yaml", "hello");
        write("case/context.yaml", "precious");
        assertThatThrownBy(run(Scenarios.in(group, Goldens.WRITE), SHOUT)::execute)
                .hasMessageContaining("context.yaml is neither");
        assertThat(group.resolve("case/context.yaml")).hasContent("precious");
    }

    @Test
    void writingIsRefusedUnderCi() {
        assertThatThrownBy(() -> Goldens.of("write", "true")).isInstanceOf(IllegalStateException.class);
        assertThat(Goldens.of("write", null)).isEqualTo(Goldens.WRITE);
        assertThat(Goldens.of("write", "")).isEqualTo(Goldens.WRITE);
        assertThat(Goldens.of(null, "true")).isEqualTo(Goldens.COMPARE);
        assertThatThrownBy(() -> Goldens.of("wirte", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private Scenarios compare() {
        return Scenarios.in(group, Goldens.COMPARE);
    }

    private static Executable run(Scenarios scenarios, ScenarioFunction function) {
        return scenarios.tests(function).findFirst().orElseThrow().getExecutable();
    }

    private void write(String file, String text) {
        try {
            Path path = group.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
