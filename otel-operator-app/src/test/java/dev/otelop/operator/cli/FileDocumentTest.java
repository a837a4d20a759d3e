package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigNode;
import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FileDocumentTest {

    @Test
    void placesAreThoseOfTheFile() {
        List<FileDocument> documents = documents("a: 1\n--- # next\nb:\n  c: 2\n");
        assertThat(documents).hasSize(2);
        ConfigNode root = documents.get(1).content().root().orElseThrow();
        assertThat(Places.find(root, FieldPath.of("b", "c"))).hasToString("in.yaml:4:6");
    }

    @Test
    void windowsLineEndsSeparateDocumentsToo() {
        List<FileDocument> documents = documents("kind: A\r\napiVersion: v1\r\n---\r\nkind: B\r\napiVersion: v1\r\n");
        assertThat(documents)
                .flatExtracting(FileDocument::objects)
                .extracting(FileObject::kind)
                .containsExactly("A", "B");
    }

    @Test
    void documentsWithoutContentAreNone() {
        assertThat(documents("# nothing\n---\n---\n%YAML 1.2\n---\n...\n")).isEmpty();
    }

    @Test
    void aMistakeInOneDocumentLeavesTheOthersReadable() {
        List<FileDocument> documents = documents("a: [\n---\nkind: B\napiVersion: v1\n");
        assertThat(documents).extracting(document -> document.objects().size()).containsExactly(0, 1);
    }

    @Test
    void aListStandsForItsItems() {
        List<FileDocument> documents = documents("""
                {"apiVersion": "v1", "kind": "List", "items": [
                  {"apiVersion": "v1", "kind": "Secret", "metadata": {"namespace": "n", "name": "a"}},
                  {"apiVersion": "v1", "kind": "ConfigMapList", "items": [
                    {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}}]}]}
                """);
        assertThat(documents)
                .flatExtracting(FileDocument::objects)
                .extracting(FileObject::title)
                .containsExactly("Secret n/a", "ConfigMap b");
    }

    @Test
    void whatIsNotThereIsPlacedAtTheDeepestParentThatIs() {
        ConfigNode root = documents("kind: A\nspec:\n  list:\n  - x: 1\n")
                .get(0)
                .content()
                .root()
                .orElseThrow();
        assertThat(place(root, FieldPath.of("spec", "other", "deep"))).isEqualTo("in.yaml:2:1");
        assertThat(place(root, FieldPath.of("spec", "list").index(0).key("x"))).isEqualTo("in.yaml:4:8");
        assertThat(place(root, FieldPath.of("spec", "list").index(7))).isEqualTo("in.yaml:3:3");
        assertThat(place(root, FieldPath.of("metadata"))).isEqualTo("in.yaml:1:7");
    }

    private static String place(ConfigNode root, FieldPath path) {
        return Objects.toString(Places.find(root, path));
    }

    @Test
    void aHeadOfCommentsMayBeLong() {
        assertThat(documents("# words # and # more\n\n".repeat(20_000) + "a: 1\n"))
                .hasSize(1);
        assertThat(documents("# words # and # more\n\n".repeat(20_000))).isEmpty();
    }

    private static List<FileDocument> documents(String text) {
        return FileDocument.of(new SourceFile("in.yaml", text, true));
    }
}
