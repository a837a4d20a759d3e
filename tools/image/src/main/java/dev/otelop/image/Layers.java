package dev.otelop.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The layers of an image, from what changes rarely to what changes with each build. Entries are sorted, belong to root
 * and have one time, so that equal directories give equal layers.
 */
final class Layers {

    /** The archive of classes is only used with files of the time that they had when it was made. */
    private static final Instant TIME = Instant.ofEpochSecond(1);

    /** Everybody may write, nobody may delete what is another's. */
    private static final String SHARED_FOLDER = "tmp";

    private final Path root;

    Layers(Path root) {
        this.root = root;
    }

    List<FileEntriesLayer> all() throws IOException {
        Path application = root.resolve("opt/otelop");
        Path runtime = root.resolve("opt/java");
        return List.of(
                layer("system", path -> !path.startsWith(application) && !path.startsWith(runtime)),
                layer("runtime", path -> path.startsWith(runtime)),
                layer("application", path -> path.startsWith(application)));
    }

    private FileEntriesLayer layer(String name, Selection selection) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> !path.equals(root) && selection.holds(path))
                    .sorted()
                    .toList()) {
                AbsoluteUnixPath inside = AbsoluteUnixPath.fromPath(Path.of("/").resolve(root.relativize(file)));
                layer.addEntry(file, inside, permissions(file), TIME, "0:0");
            }
        }
        return layer.build();
    }

    private FilePermissions permissions(Path file) {
        if (file.equals(root.resolve(SHARED_FOLDER))) {
            return FilePermissions.fromOctalString("777");
        }
        return FilePermissions.fromOctalString(Files.isDirectory(file) || Files.isExecutable(file) ? "755" : "644");
    }

    /** Which files are in a layer. */
    @FunctionalInterface
    private interface Selection {

        boolean holds(Path file);
    }
}
