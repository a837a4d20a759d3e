package dev.otelop.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.operator.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is what happens. {@code make golden} writes into the pages what commands print. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    /** How long something took is the only thing that may differ. */
    private static final Pattern DURATION = Pattern.compile("\\bin \\d+ ms\\b");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    @TempDir
    private Path directory;

    static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereIsSomethingToRun() throws IOException {
        Page readme = Page.read(ROOT.resolve("README.md"));
        assertThat(readme.blocks("yaml")).isNotEmpty();
        assertThat(readme.blocks("console")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void yamlIsWhatItIsSaidToBe(Path file) throws IOException {
        for (Page.Block block : Page.read(file).blocks("yaml")) {
            if (!block.notes().contains("no-check")) {
                int expected = block.notes().contains("wrong") ? 1 : 0;
                assertThat(exitCode("validate", block.text())).as(block.text()).isEqualTo(expected);
                assertThat(exitCode("render", block.text())).as(block.text()).isLessThanOrEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsPrintWhatIsShown(Path file) throws IOException {
        Page page = Page.read(file);
        for (Page.Block block : page.blocks()) {
            for (String name : block.fileNames()) {
                Files.writeString(directory.resolve(name), block.text());
            }
        }
        Session session = new Session(directory);
        Page replayed = page.map("console", block -> usual(session.replay(block)));
        if ("write".equals(System.getProperty("golden")) && System.getenv("CI") == null) {
            Files.writeString(file, replayed.text());
            return;
        }
        assertThat(page.map("console", DocumentationTest::usual)).isEqualTo(replayed);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(LINK.matcher(text).results().map(match -> match.group(1)))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    private int exitCode(String command, String text) throws IOException {
        Files.writeString(directory.resolve("block.yaml"), text);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.run(InputStream.nullInputStream(), nowhere, nowhere, directory, command, "block.yaml");
    }

    private static String usual(String text) {
        return DURATION.matcher(text).replaceAll("in 40 ms");
    }
}
