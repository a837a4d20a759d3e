package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContainerEditTest {

    private static final String CONTAINER = """
            name: app
            env:
            - {name: A, value: a, future: null}
            - {name: B, valueFrom: {fooRef: {x: 1}}}
            """;

    @Test
    void variablesThatStayAreKeptAsTheyWereWritten() {
        Map<String, @Nullable Object> container = Trial.tree(CONTAINER);
        List<EnvVar> env = new ArrayList<>(typed(container).getEnv());
        env.add(0, new EnvVarBuilder().withName("C").withValue("c").build());
        new ContainerEdit(container).env(env);

        assertThat(container)
                .isEqualTo(Trial.tree("{name: app, env: [{name: C, value: c}, {name: A, value: a, future: null},"
                        + " {name: B, valueFrom: {fooRef: {x: 1}}}]}"));
    }

    @Test
    void aChangedValueChangesOnlyTheValue() {
        Map<String, @Nullable Object> container = Trial.tree(CONTAINER);
        List<EnvVar> env = new ArrayList<>(typed(container).getEnv());
        env.set(0, new EnvVarBuilder(env.get(0)).withValue("a b").build());
        new ContainerEdit(container).env(env);

        assertThat(Trees.mapsAt(container, "env").get(0))
                .isEqualTo(Trees.map("name", "A", "value", "a b", "future", null));
    }

    @Test
    void twoVariablesOfOneNameAreBothKept() {
        Map<String, @Nullable Object> container = Trial.tree("env: [{name: A, value: '1'}, {name: A, value: '2'}]");
        new ContainerEdit(container).env(typed(container).getEnv());

        assertThat(container).isEqualTo(Trial.tree("env: [{name: A, value: '1'}, {name: A, value: '2'}]"));
    }

    @Test
    void anEmptyEnvironmentIsNotWrittenDown() {
        Map<String, @Nullable Object> container = Trial.tree("{name: app, env: null}");
        new ContainerEdit(container).env(new Container().getEnv());

        assertThat(container).isEqualTo(Trial.tree("{name: app, env: null}"));
    }

    @Test
    void aMountPathIsUsedOnce() {
        Map<String, @Nullable Object> container =
                Trial.tree("volumeMounts: [{name: a, mountPath: /a, x: null}, {name: b, mountPath: /b}]");
        ContainerEdit edit = new ContainerEdit(container);
        edit.mount(typed(Trial.tree("volumeMounts: [{name: a, mountPath: /a}, {name: c, mountPath: /c}]"))
                .getVolumeMounts());
        edit.unmount(List.of("/b", "/d"));

        assertThat(container)
                .isEqualTo(Trial.tree("volumeMounts: [{name: a, mountPath: /a, x: null}, {name: c, mountPath: /c}]"));
    }

    private static Container typed(Map<String, @Nullable Object> container) {
        return Trees.read(container, Container.class);
    }
}
