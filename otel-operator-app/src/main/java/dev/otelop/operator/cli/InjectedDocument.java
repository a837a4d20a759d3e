package dev.otelop.operator.cli;

import dev.otelop.findings.Findings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document of a file with what injection makes of it.
 *
 * @param objects those of its objects that are or make pods
 */
record InjectedDocument(FileDocument document, List<InjectedObject> objects) {

    /** The lines that stand in the file before this document, and the mark between the two. */
    private static final Pattern BEFORE = Pattern.compile("\\A\\s*(?:---[^\\S\\n]*\\n)?");

    InjectedDocument {
        objects = List.copyOf(objects);
    }

    /** The document afterwards: as it was written when nothing changes, else object by object. */
    String yaml() {
        if (objects.stream().noneMatch(InjectedObject::changed)) {
            return BEFORE.matcher(document.text()).replaceFirst("").stripTrailing() + "\n";
        }
        return document.objects().stream()
                .map(object -> ObjectYaml.write(injected(object)
                        .filter(InjectedObject::changed)
                        .map(InjectedObject::tree)
                        .orElseGet(object.node()::tree)))
                .collect(Collectors.joining("---\n"));
    }

    /** What the author should know about the injection, and mistakes. */
    Findings findings() {
        Findings all = mistakes();
        for (InjectedObject object : objects) {
            all = all.and(object.findings());
        }
        return all;
    }

    /** What cannot be read, and requests that stand where nobody reads them. */
    Findings mistakes() {
        Findings all = document.content().syntax().errors();
        for (InjectedObject object : objects) {
            all = all.and(RequestPlaceChecks.check(object.object()).orElse(Findings.none()));
        }
        return all;
    }

    private Optional<InjectedObject> injected(FileObject object) {
        return objects.stream()
                .filter(candidate -> candidate.object().equals(object))
                .findFirst();
    }
}
