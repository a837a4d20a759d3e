package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RenderCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("otelop.root"));

    @Test
    void objectsComeInTheOrderInWhichTheyAreApplied() {
        assertThat(FileDocument.of(new SourceFile("out.yaml", render("examples/seed/gateway-deployment.yaml"), true)))
                .flatExtracting(FileDocument::objects)
                .extracting(FileObject::title)
                .containsExactly(
                        "ServiceAccount observability/gateway",
                        "ConfigMap observability/gateway-config",
                        "Service observability/gateway",
                        "Deployment observability/gateway");
    }

    @Test
    void yamlAndJsonHoldTheSameObjects() {
        Iterable<Object> documents = read(render("examples/seed"));
        Object list = read(render("-o", "json", "examples/seed")).iterator().next();
        assertThat(list).extracting("items").isEqualTo(toList(documents));
    }

    private static List<Object> toList(Iterable<Object> documents) {
        List<Object> all = new ArrayList<>();
        documents.forEach(all::add);
        return all;
    }

    private static Iterable<Object> read(String yaml) {
        return new Load(LoadSettings.builder().build()).loadAllFromString(yaml);
    }

    private static String render(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(new StringWriter());
        String[] words = new String[arguments.length + 1];
        words[0] = "render";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        assertThat(Main.run(InputStream.nullInputStream(), new PrintWriter(out), err, ROOT, words))
                .isZero();
        return out.toString();
    }
}
