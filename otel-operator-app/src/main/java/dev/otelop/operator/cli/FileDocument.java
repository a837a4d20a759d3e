package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One YAML or JSON document of a file. Its text is alone on the lines where it stands in the file, so that places are
 * those of the file and a mistake in one document leaves the others readable.
 *
 * @param start the offset in the file at which the document begins
 * @param blankLines how many lines are put before it, so that its first line has its number
 */
record FileDocument(String text, int start, int blankLines, ConfigDocument content) {

    /** Kubernetes tools cut files at these lines, before they look at the YAML. */
    private static final Pattern SEPARATOR = Pattern.compile("^---(?=\\s|$)", Pattern.MULTILINE);

    /** Blank lines, comments, directives and marks. Possessive: a long head of comments must not fill the stack. */
    private static final Pattern NOTHING = Pattern.compile("(?:\\s|#.*|%.*|---|\\.\\.\\.)*+");

    /** The documents of a file in their order, without empty ones. */
    static List<FileDocument> of(SourceFile file) {
        List<FileDocument> documents = new ArrayList<>();
        int lines = 0;
        int start = 0;
        for (String part : parts(file.text())) {
            if (!NOTHING.matcher(part).matches()) {
                String alone = "\n".repeat(lines) + part;
                documents.add(new FileDocument(alone, start, lines, ConfigDocument.parse(alone, file.name())));
            }
            start += part.length();
            lines += (int) part.chars().filter(character -> character == '\n').count();
        }
        return documents;
    }

    /** A document that is in no file. */
    static FileDocument of(ConfigDocument content) {
        return new FileDocument("", 0, 0, content);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            parts.add(text.substring(start, separator.start()));
            start = separator.start();
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The Kubernetes objects in this document, those of a {@code List} one by one. */
    List<FileObject> objects() {
        return content.root().stream().flatMap(this::objects).toList();
    }

    private Stream<FileObject> objects(ConfigNode node) {
        if (!(node instanceof ConfigMapping mapping) || !FileObject.isObject(mapping)) {
            return Stream.empty();
        }
        if (mapping.get("items") instanceof ConfigList items) {
            return items.items().stream().flatMap(this::objects);
        }
        return Stream.of(new FileObject(this, mapping));
    }
}
