package dev.otelop.testing.scenario;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One case: its folder and the text of its inputs by file name.
 *
 * @param name the folder's name
 */
public record Scenario(String name, Path folder, SortedMap<String, String> inputs) {

    public Scenario {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** The text of an input every case must have. */
    public String input(String file) {
        return optionalInput(file)
                .orElseThrow(() -> new AssertionError("the scenario %s has no %s".formatted(folder, file)));
    }

    /** The text of an input only some cases have. */
    public Optional<String> optionalInput(String file) {
        return Optional.ofNullable(inputs.get(file));
    }
}
