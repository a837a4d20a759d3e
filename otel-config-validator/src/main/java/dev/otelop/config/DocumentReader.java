package dev.otelop.config;

import dev.otelop.findings.Findings;
import dev.otelop.findings.SourceRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes documents of whole texts and of trees. */
final class DocumentReader {

    /** Ten times what fits into etcd. */
    private static final int MAX_LENGTH = 16_000_000;

    private DocumentReader() {}

    static ConfigDocument parse(String yaml, String sourceName) {
        return parse(yaml, yaml, sourceName, new Placement.WholeFile(new TextLines(sourceName, yaml)));
    }

    /** Reads {@code yaml}, which stands in a larger text where {@code placement} says. */
    static ConfigDocument parse(String yaml, @Nullable String text, String sourceName, Placement placement) {
        SyntaxLog log = new SyntaxLog();
        Optional<ConfigNode> root = Optional.empty();
        boolean readable = true;
        try {
            root = read(yaml, placement, log);
        } catch (SyntaxException e) {
            log.add(e.problem());
            readable = false;
        }
        SourceRange start = placement.range(0, 0);
        return new ConfigDocument(
                sourceName, text, start, readable, root.orElse(null), findings(log.problems(), placement));
    }

    private static Optional<ConfigNode> read(String yaml, Placement placement, SyntaxLog log) throws SyntaxException {
        if (yaml.length() > MAX_LENGTH) {
            throw SyntaxException.tooMuch(0, 0);
        }
        YamlReader reader = new YamlReader(yaml, log);
        Optional<RawNode> raw = reader.next();
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        reader.more().ifPresent(log::secondDocument);
        return Optional.of(new TreeBuilder(placement, log).build(raw.get()));
    }

    static ConfigDocument ofTree(@Nullable Object tree, String sourceName) {
        try {
            ConfigNode root = tree == null ? null : new TreeReader().read(tree);
            return new ConfigDocument(sourceName, null, null, true, root, Findings.none());
        } catch (SyntaxException e) {
            Findings findings = Findings.of(e.problem().withoutPlace());
            return new ConfigDocument(sourceName, null, null, false, null, findings);
        }
    }

    static Findings findings(List<SyntaxProblem> problems, Placement placement) {
        return Findings.of(
                problems.stream().map(problem -> problem.finding(placement)).toList());
    }
}
