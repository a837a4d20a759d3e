package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvEditTest {

    @Test
    void aDefaultIsForWhatIsNotSetEvenToAnEmptyText() {
        EnvEdit edit = EnvEdit.unlessSet("A", "ours");

        assertThat(after(edit, null)).isEqualTo("ours");
        assertThat(after(edit, "")).isEmpty();
        assertThat(after(edit, "theirs")).isEqualTo("theirs");
    }

    @Test
    void anElementIsAppendedOnce() {
        EnvEdit edit = new EnvEdit.Append("A", " ", "-javaagent:/x.jar");

        assertThat(after(edit, null)).isEqualTo("-javaagent:/x.jar");
        assertThat(after(edit, "")).isEqualTo("-javaagent:/x.jar");
        assertThat(after(edit, "-Xmx1g")).isEqualTo("-Xmx1g -javaagent:/x.jar");
        assertThat(after(edit, "-javaagent:/x.jar -Xmx1g")).isEqualTo("-javaagent:/x.jar -Xmx1g");
        assertThat(after(edit, "-javaagent:/x.jar=y")).isEqualTo("-javaagent:/x.jar=y -javaagent:/x.jar");
    }

    @Test
    void aSearchPathIsSurroundedOnce() {
        EnvEdit edit = new EnvEdit.Surround("A", ":", "/first", "/last");

        assertThat(after(edit, null)).isEqualTo("/first:/last");
        assertThat(after(edit, "")).isEqualTo("/first:/last");
        assertThat(after(edit, "/mine")).isEqualTo("/first:/mine:/last");
        assertThat(after(edit, "/first:/mine:/last")).isEqualTo("/first:/mine:/last");
    }

    @Test
    void attributesAreAddedAfterThoseThatAreThereWithoutRepeatingAny() {
        EnvEdit edit = attributes(Map.of("b", "2", "a", "x,y", "team", "ours"));

        assertThat(after(edit, null)).isEqualTo("a=x%2Cy,b=2,team=ours");
        assertThat(after(edit, "")).isEqualTo("a=x%2Cy,b=2,team=ours");
        assertThat(after(edit, "team=theirs")).isEqualTo("team=theirs,a=x%2Cy,b=2");
        assertThat(after(edit, "team=a=b,")).isEqualTo("team=a=b,a=x%2Cy,b=2");
        assertThat(after(edit, "team=theirs,b=0, a =1")).isEqualTo("team=theirs,b=0, a =1");
    }

    private static EnvEdit attributes(Map<String, String> values) {
        return new EnvEdit.Attributes("OTEL_RESOURCE_ATTRIBUTES", new TreeMap<>(values));
    }

    private static String after(EnvEdit edit, @Nullable String current) {
        return edit.over(current).flatMap(EnvValue::text).orElse(String.valueOf(current));
    }
}
