package dev.otelop.operator.cli;

import dev.otelop.findings.Sources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files to inject into, and everything that is known about the rest.
 *
 * @param files the files whose pods are decided on
 * @param context files that only hold facts
 * @param unreadable one sentence for each name that could not be read
 */
record InjectionInput(
        SourceFiles files, SourceFiles context, FileSource facts, Injection injection, List<String> unreadable) {

    InjectionInput {
        unreadable = List.copyOf(unreadable);
    }

    FilesInjection inject() {
        return new FilesInjection(files.files().stream()
                .flatMap(file -> FileDocument.of(file).stream())
                .map(this::inject)
                .toList());
    }

    Sources texts() {
        Map<String, String> texts = new TreeMap<>();
        files.files().forEach(file -> texts.put(file.name(), file.text()));
        context.files().forEach(file -> texts.put(file.name(), file.text()));
        return new Sources(texts);
    }

    private InjectedDocument inject(FileDocument document) {
        return new InjectedDocument(
                document,
                document.objects().stream()
                        .flatMap(object -> PodTemplate.in(object).stream())
                        .map(this::inject)
                        .toList());
    }

    private InjectedObject inject(PodTemplate template) {
        String namespace = facts.namespaceOf(template.object());
        return new InjectedObject(template, namespace, injection.of(template, namespace));
    }
}
