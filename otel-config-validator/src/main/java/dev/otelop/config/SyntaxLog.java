package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** What is noticed about a text while it is read. */
final class SyntaxLog {

    private final List<SyntaxProblem> problems = new ArrayList<>();

    List<SyntaxProblem> problems() {
        return problems;
    }

    void add(SyntaxProblem problem) {
        problems.add(problem);
    }

    void duplicateKey(FieldPath path, RawNode.Scalar key) {
        add(SyntaxProblem.of(
                        SyntaxRules.DUPLICATE_KEY,
                        key.start(),
                        key.end(),
                        "key `" + key.text() + "` is already defined in the same mapping",
                        namesComponent(path)
                                ? "merge the two, or call one of them `" + key.text() + "/2`"
                                : "merge the two, or remove one")
                .at(path));
    }

    void badMerge(FieldPath path, RawNode value) {
        add(SyntaxProblem.of(
                        SyntaxRules.BAD_MERGE,
                        value.start(),
                        value.end(),
                        "`<<` merges something that is not a mapping",
                        "merge a mapping or a list of mappings, as in `<<: *name`")
                .at(path));
    }

    void badTag(FieldPath path, String tag, String text, int start, int end) {
        String type = tag.substring(tag.lastIndexOf(':') + 1);
        add(SyntaxProblem.of(
                        SyntaxRules.BAD_TAG,
                        start,
                        end,
                        "`" + text + "` cannot be read as `!!" + type + "`",
                        "remove the tag, or write a value of that type")
                .at(path));
    }

    void secondDocument(int start) {
        add(SyntaxProblem.of(
                SyntaxRules.SECOND_DOCUMENT,
                start,
                start,
                "the collector reads only the first document of a file; what follows here is ignored",
                "remove the `---`, or move the rest to a file of its own"));
    }

    /** Notes a plain scalar that means something else to the collector than to most readers. */
    void dialect(FieldPath path, String text, int start, int end) {
        if (YamlScalars.isTime(text)) {
            add(SyntaxProblem.of(
                            SyntaxRules.TIME_VALUE,
                            start,
                            end,
                            "`" + text + "` is read as a point in time, which a text field does not accept",
                            "quote it: \"" + text + "\"")
                    .at(path));
        }
        if (YamlScalars.isOctalByZero(text)) {
            add(SyntaxProblem.of(
                            SyntaxRules.OCTAL_NUMBER,
                            start,
                            end,
                            "`" + text + "` is read as an octal number, " + YamlScalars.valueOf(text),
                            "quote it if it is text, or drop the leading zero")
                    .at(path));
        }
    }

    private static boolean namesComponent(FieldPath path) {
        return path.segments().size() == 2
                && path.segments().get(0) instanceof FieldPath.Key section
                && ComponentKind.ofSection(section.name()).isPresent();
    }
}
