package dev.otelop.operator.cli;

import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes objects as people write them: no quotes but where some YAML reader would take a text for something else. */
final class ObjectYaml {

    /** What is a text for every reader, also for those of YAML 1.1, to whom {@code yes} and {@code 1:30} are not. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:--|/)?[A-Za-z][A-Za-z0-9_./=-]*(?::[A-Za-z0-9_./-]+)*+|/|\\d+(?:m|[KMGT]i)");

    private static final Pattern WORD = Pattern.compile("true|false|yes|no|on|off|y|n|null", Pattern.CASE_INSENSITIVE);

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();

    private ObjectYaml() {}

    static String write(Map<?, ?> tree) {
        return new Dump(SETTINGS, new Texts(SETTINGS)).dumpToString(tree);
    }

    private static final class Texts extends StandardRepresenter {

        Texts(DumpSettings settings) {
            super(settings);
            representers.put(String.class, this::text);
        }

        private Node text(Object text) {
            return representScalar(Tag.STR, (String) text, style((String) text));
        }

        private static ScalarStyle style(String text) {
            if (text.indexOf('\n') >= 0) {
                return ScalarStyle.LITERAL;
            }
            boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
            return plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        }
    }
}
