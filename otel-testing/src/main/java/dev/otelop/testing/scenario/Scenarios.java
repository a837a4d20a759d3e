package dev.otelop.testing.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases of one group, each a dynamic test named after its folder, in alphabetical order.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rendering() {
 *   return Scenarios.group("render").withInputs("in.yaml", "context.yaml").tests(scenario -> {
 *     ...
 *     return Map.of("out.yaml", rendered, "findings.txt", findings);
 *   });
 * }
 * }</pre>
 *
 * <p>A group without cases, a case without inputs, a file that is neither an input nor an output, and a function that
 * says something else the second time are failures.
 */
public final class Scenarios {

    private static final Path ROOT = Path.of("src", "test", "resources", "scenarios");

    private final Path folder;
    private final List<String> inputNames;
    private final Goldens goldens;

    private Scenarios(Path folder, List<String> inputNames, Goldens goldens) {
        this.folder = folder;
        this.inputNames = List.copyOf(inputNames);
        this.goldens = goldens;
    }

    /** The folder of this name below {@code src/test/resources/scenarios} of the module; its input is {@code in.yaml}. */
    public static Scenarios group(String name) {
        return in(ROOT.resolve(name), Goldens.of(System.getProperty("golden"), System.getenv("CI")));
    }

    static Scenarios in(Path folder, Goldens goldens) {
        return new Scenarios(folder, List.of("in.yaml"), goldens);
    }

    /** The names of all files that are inputs; a case has one of them at least. */
    public Scenarios withInputs(String... names) {
        return new Scenarios(folder, List.of(names), goldens);
    }

    /** One test for each case. */
    public Stream<DynamicTest> tests(ScenarioFunction function) {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), scenario.folder().toUri(), () -> goldens.check(scenario, function)));
    }

    /** The cases themselves, for a test that wants to do something else with them. */
    public List<Scenario> scenarios() {
        List<Path> entries = sorted(folder);
        if (entries.isEmpty()) {
            throw new AssertionError("the group %s has no scenarios".formatted(folder));
        }
        return entries.stream().map(this::scenario).toList();
    }

    private Scenario scenario(Path entry) {
        if (!Files.isDirectory(entry)) {
            throw new AssertionError("%s is not a scenario: each is a folder".formatted(entry));
        }
        SortedMap<String, String> inputs = new TreeMap<>();
        for (String name : inputNames) {
            Path file = entry.resolve(name);
            if (Files.exists(file)) {
                inputs.put(name, read(file));
            }
        }
        if (inputs.isEmpty()) {
            throw new AssertionError("the scenario %s has none of the inputs %s".formatted(entry, inputNames));
        }
        return new Scenario(entry.getFileName().toString(), entry, inputs);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> sorted(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
