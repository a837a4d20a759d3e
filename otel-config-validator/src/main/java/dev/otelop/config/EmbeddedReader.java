package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.findings.SourceRange;
import java.util.List;
import java.util.Optional;

/** Reads a configuration out of a YAML file that holds more, such as a Kubernetes manifest. */
final class EmbeddedReader {

    private final String sourceName;
    private final FieldPath place;
    private final TextLines file;
    private final Placement.WholeFile wholeFile;
    private final SyntaxLog log = new SyntaxLog();

    private EmbeddedReader(String fileText, String sourceName, FieldPath place) {
        this.sourceName = sourceName;
        this.place = place;
        this.file = new TextLines(sourceName, fileText);
        this.wholeFile = new Placement.WholeFile(file);
    }

    static ConfigDocument read(String fileText, String sourceName, FieldPath place, int documentIndex) {
        EmbeddedReader reader = new EmbeddedReader(fileText, sourceName, place);
        try {
            return reader.document(reader.find(documentIndex));
        } catch (SyntaxException e) {
            return reader.unreadable(e.problem());
        }
    }

    private Optional<RawNode> find(int documentIndex) throws SyntaxException {
        YamlReader yaml = new YamlReader(file.text(), log);
        Optional<RawNode> root = yaml.next();
        for (int skipped = 0; skipped < documentIndex && root.isPresent(); skipped++) {
            log.problems().clear();
            root = yaml.next();
        }
        return root.flatMap(node -> descend(node, place.segments()));
    }

    private static Optional<RawNode> descend(RawNode from, List<FieldPath.Segment> segments) {
        Optional<RawNode> node = Optional.of(from);
        for (FieldPath.Segment segment : segments) {
            node = node.flatMap(parent -> child(parent, segment));
        }
        return node;
    }

    private static Optional<RawNode> child(RawNode parent, FieldPath.Segment segment) {
        if (parent instanceof RawNode.Mapping mapping && segment instanceof FieldPath.Key key) {
            return mapping.pairs().stream()
                    .filter(pair -> pair.key().text().equals(key.name()))
                    .map(RawNode.Pair::value)
                    .findFirst();
        }
        boolean inside = parent instanceof RawNode.Sequence sequence
                && segment instanceof FieldPath.Index index
                && index.position() < sequence.items().size();
        return inside
                ? Optional.of(((RawNode.Sequence) parent).items().get(((FieldPath.Index) segment).position()))
                : Optional.empty();
    }

    private ConfigDocument document(Optional<RawNode> found) throws SyntaxException {
        if (found.isEmpty()) {
            return new ConfigDocument(sourceName, null, file.range(0, 0), true, null, Findings.none());
        }
        RawNode node = found.get();
        if (node instanceof RawNode.Scalar scalar && scalar.value() instanceof String yaml) {
            return DocumentReader.parse(yaml, yaml, sourceName, Embedding.of(file, scalar));
        }
        ConfigNode root = new TreeBuilder(wholeFile, log).build(node);
        SourceRange start = file.range(node.start(), node.start());
        return new ConfigDocument(sourceName, null, start, true, root, findings());
    }

    /** What was noticed inside the configuration: the rest of the file is somebody else's. */
    private Findings findings() {
        return Findings.of(log.problems().stream()
                .filter(problem -> place.contains(problem.path()))
                .map(problem -> problem.at(relative(problem.path())).finding(wholeFile))
                .toList());
    }

    private FieldPath relative(FieldPath path) {
        return new FieldPath(
                path.segments().subList(place.segments().size(), path.segments().size()));
    }

    private ConfigDocument unreadable(SyntaxProblem problem) {
        Findings findings = Findings.of(problem.finding(wholeFile));
        return new ConfigDocument(sourceName, null, file.range(0, 0), false, null, findings);
    }
}
