package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    private Path directory;

    @Test
    void aFolderStandsForItsYamlFilesInTheOrderOfTheirPaths() throws IOException {
        write("in/b.yaml", "b");
        write("in/a/z.yml", "z");
        write("in/a.txt", "no");
        assertThat(read("in").files())
                .containsExactly(new SourceFile("in/a/z.yml", "z", false), new SourceFile("in/b.yaml", "b", false));
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
        write("in/b.yaml", "b");
        assertThat(read("in/b.yaml", "in", "./in/b.yaml").files())
                .containsExactly(new SourceFile("in/b.yaml", "b", true));
    }

    @Test
    void aLinkToAFolderStandsForTheFilesInIt() throws IOException {
        write("in/b.yaml", "b");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("in"));
        assertThat(read("link").files()).containsExactly(new SourceFile("link/b.yaml", "b", false));
    }

    /** Kubernetes mounts a ConfigMap like this. */
    @Test
    void aFileAndALinkToItAreOneFile() throws IOException {
        write("in/..2026/b.yaml", "b");
        Files.createSymbolicLink(directory.resolve("in/..data"), Path.of("..2026"));
        Files.createSymbolicLink(directory.resolve("in/b.yaml"), Path.of("..data/b.yaml"));
        assertThat(read("in").files()).extracting(SourceFile::text).containsExactly("b");
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        write("a.yaml", "\uFEFFa: 1\r\n");
        assertThat(read("a.yaml").files()).containsExactly(new SourceFile("a.yaml", "a: 1\r\n", true));
    }

    @Test
    void aMinusIsStandardInput() {
        assertThat(read("-").files()).containsExactly(new SourceFile("<stdin>", "from a pipe", true));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsRead() throws IOException {
        write("good.yaml", "good");
        Files.write(directory.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9});
        SourceFiles files = read("nowhere.yaml", "latin.yaml", "good.yaml");
        assertThat(files.files()).extracting(SourceFile::name).containsExactly("good.yaml");
        assertThat(files.unreadable())
                .containsExactly(
                        "cannot read nowhere.yaml: there is no such file or folder",
                        "cannot read latin.yaml: it is not UTF-8 text");
    }

    private SourceFiles read(String... names) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        ByteArrayInputStream in = new ByteArrayInputStream("from a pipe".getBytes(StandardCharsets.UTF_8));
        return SourceFiles.read(List.of(names), new Terminal(in, nowhere, nowhere, directory, Screen.NONE));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
