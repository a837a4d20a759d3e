package dev.otelop.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Valid configurations of our own, which together use every component that has a schema. */
final class Fixtures {

    private static final Path FOLDER = Path.of("src", "test", "resources", "oracle");
    private static final String ENDING = ".yaml";

    private Fixtures() {}

    /** By name. */
    static SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> configurations =
                    files.filter(file -> file.toString().endsWith(ENDING)).toList();
            for (Path file : configurations) {
                all.put(file.getFileName().toString().replace(ENDING, ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
