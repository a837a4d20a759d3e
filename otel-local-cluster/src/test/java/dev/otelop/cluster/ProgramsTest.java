package dev.otelop.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramsTest {

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void completeFolderIsTaken() throws IOException {
        for (String name : Programs.NAMES) {
            script(name, "");
        }
        assertThat(Programs.in(folder).folder(progress::add)).isEqualTo(folder);
    }

    @Test
    void missingProgramsAreNamed() throws IOException {
        script("etcd", "");
        assertThatThrownBy(() -> Programs.in(folder).folder(progress::add))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("does not hold kube-apiserver, kube-controller-manager");
    }

    @Test
    void scriptSaysTheFolderLastAndItsProgressIsPassedOn() throws IOException {
        for (String name : Programs.NAMES) {
            script(name, "");
        }
        Path build = script("build", "echo building >&2; echo $EXTRA; echo " + folder);
        assertThat(Programs.builtBy(build, Map.of("EXTRA", "more")).folder(progress::add))
                .isEqualTo(folder);
        assertThat(progress).containsExactly("building", "more");
    }

    @Test
    void scriptThatFailsIsQuoted() throws IOException {
        Path build = script("build", "echo 'Go is missing' >&2; exit 2");
        assertThatThrownBy(() -> Programs.builtBy(build, Map.of()).folder(progress::add))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("Go is missing");
    }

    @Test
    void scriptThatIsNotThereIsNamed() {
        assertThatThrownBy(
                        () -> Programs.builtBy(folder.resolve("none"), Map.of()).folder(progress::add))
                .isInstanceOf(LocalClusterException.class)
                .hasMessageContaining("none cannot be run");
    }

    private Path script(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
