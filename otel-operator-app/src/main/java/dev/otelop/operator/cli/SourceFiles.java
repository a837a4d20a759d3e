package dev.otelop.operator.cli;

import dev.otelop.findings.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a command line names, read: a folder stands for all YAML files below it in the order of their paths, and
 * {@code -} for standard input. A file is read once, however often it is named.
 *
 * @param unreadable one sentence for each name that could not be read
 */
record SourceFiles(List<SourceFile> files, List<String> unreadable) {

    private static final Pattern PATTERN_MARK = Pattern.compile("[*?{\\[]");

    SourceFiles {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    static SourceFiles read(List<String> names, Terminal terminal) {
        Reading reading = new Reading(terminal);
        names.forEach(reading::take);
        return new SourceFiles(reading.files, reading.unreadable);
    }

    /** The texts by the names of their files. */
    Sources texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return new Sources(texts);
    }

    /** The Kubernetes objects in all files, in order. */
    List<FileObject> objects() {
        return files.stream()
                .flatMap(file -> FileDocument.of(file).stream())
                .flatMap(document -> document.objects().stream())
                .toList();
    }

    private static final class Reading {

        private final Terminal terminal;
        private final List<SourceFile> files = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();

        Reading(Terminal terminal) {
            this.terminal = terminal;
        }

        void take(String name) {
            if (name.equals("-")) {
                takeStandardInput();
                return;
            }
            if (isPattern(name) && !exists(name)) {
                takeMatching(name);
                return;
            }
            Path path = terminal.directory().resolve(name);
            if (Files.isDirectory(path)) {
                takeFolder(name, path);
            } else {
                takeFile(name, path, true);
            }
        }

        /** A name with a star that is no file is a pattern: shells that expand it themselves never let us see it. */
        private void takeMatching(String pattern) {
            Path fixed = fixedPart(pattern);
            PathMatcher matcher = matcher(pattern);
            PathMatcher shallow = matcher(pattern.replace("**/", ""));
            Path root = terminal.directory().resolve(fixed);
            int before = files.size() + unreadable.size();
            try (Stream<Path> below = Files.walk(root)) {
                below.filter(Files::isRegularFile)
                        .map(file -> fixed.resolve(root.relativize(file)))
                        .filter(file -> matcher.matches(file) || shallow.matches(file))
                        .sorted()
                        .forEach(file ->
                                takeFile(file.toString(), terminal.directory().resolve(file), false));
            } catch (IOException | UncheckedIOException e) {
                unreadable.add("cannot read %s: %s".formatted(pattern, reason(e)));
                return;
            }
            if (files.size() + unreadable.size() == before) {
                unreadable.add("cannot read %s: no file matches it".formatted(pattern));
            }
        }

        private boolean exists(String name) {
            try {
                return Files.exists(terminal.directory().resolve(name));
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private void takeStandardInput() {
            try {
                files.add(new SourceFile("<stdin>", text(terminal.in().readAllBytes()), true));
            } catch (IOException e) {
                unreadable.add("cannot read standard input: " + reason(e));
            }
        }

        /** The folder may be a link; links below it lead to files, not to more folders. */
        private void takeFolder(String name, Path named) {
            try {
                Path folder = named.toRealPath();
                try (Stream<Path> below = Files.walk(folder)) {
                    below.filter(SourceFiles::isYaml)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(file -> takeFile(
                                    Path.of(name)
                                            .resolve(folder.relativize(file))
                                            .toString(),
                                    file,
                                    false));
                }
            } catch (IOException | UncheckedIOException e) {
                unreadable.add("cannot read %s: %s".formatted(name, reason(e)));
            }
        }

        private void takeFile(String name, Path file, boolean named) {
            try {
                if (!seen.add(file.toRealPath())) {
                    return;
                }
                files.add(new SourceFile(name, text(Files.readAllBytes(file)), named));
            } catch (IOException e) {
                unreadable.add("cannot read %s: %s".formatted(name, reason(e)));
            }
        }
    }

    private static boolean isPattern(String name) {
        return PATTERN_MARK.matcher(name).find();
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** The folders before the first one that varies. */
    private static Path fixedPart(String pattern) {
        Matcher mark = PATTERN_MARK.matcher(pattern);
        int end = mark.find() ? pattern.lastIndexOf('/', mark.start()) : -1;
        return Path.of(end < 0 ? "" : pattern.substring(0, end + 1));
    }

    private static boolean isYaml(Path file) {
        String name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** The text without the byte order mark that some Windows programs write. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String reason(Exception e) {
        if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return reason(unchecked.getCause());
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
