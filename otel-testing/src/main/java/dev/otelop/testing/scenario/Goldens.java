package dev.otelop.testing.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** What is done with the golden files of a case: compared, or written. */
enum Goldens {
    COMPARE {
        @Override
        void settle(Path file, String actual) {
            String expected = Files.exists(file) ? Scenarios.read(file) : "";
            if (!expected.equals(actual)) {
                throw new AssertionFailedError(Difference.between(file, expected, actual), expected, actual);
            }
        }
    },

    WRITE {
        @Override
        void settle(Path file, String actual) throws IOException {
            if (actual.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.writeString(file, actual);
        }
    };

    /**
     * @param property the system property {@code golden}
     * @param ci the environment variable {@code CI}: nobody reads there what a machine has written
     */
    static Goldens of(@Nullable String property, @Nullable String ci) {
        if (property == null) {
            return COMPARE;
        }
        if (!property.equals("write")) {
            throw new IllegalArgumentException("-Dgolden=%s is not known; there is -Dgolden=write".formatted(property));
        }
        if (ci != null && !ci.isEmpty()) {
            throw new IllegalStateException(
                    "golden files are not written where CI is set: write and read them at home");
        }
        return WRITE;
    }

    abstract void settle(Path file, String actual) throws IOException;

    /** All that is wrong with a case is reported, not only the first file. */
    final void check(Scenario scenario, ScenarioFunction function) throws Exception {
        SortedMap<String, String> outputs = repeatable(scenario, function);
        List<Throwable> failures = new ArrayList<>();
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            try {
                settle(scenario.folder().resolve(output.getKey()), output.getValue());
            } catch (AssertionFailedError e) {
                failures.add(e);
            }
        }
        for (Path file : Scenarios.sorted(scenario.folder())) {
            String name = file.getFileName().toString();
            if (!outputs.containsKey(name) && !scenario.inputs().containsKey(name)) {
                failures.add(new AssertionError("%s is neither an input nor an output: delete it".formatted(file)));
            }
        }
        if (failures.size() == 1 && failures.get(0) instanceof Error single) {
            throw single;
        }
        if (!failures.isEmpty()) {
            throw new MultipleFailuresError(scenario.name(), failures);
        }
    }

    private static SortedMap<String, String> repeatable(Scenario scenario, ScenarioFunction function) throws Exception {
        SortedMap<String, String> first = new TreeMap<>(function.outputs(scenario));
        SortedMap<String, String> second = new TreeMap<>(function.outputs(scenario));
        if (!first.equals(second)) {
            throw new AssertionFailedError(
                    "the same input gives another output the second time", first.toString(), second.toString());
        }
        first.keySet().stream()
                .filter(scenario.inputs()::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException(name + " is an input and an output");
                });
        return first;
    }
}
