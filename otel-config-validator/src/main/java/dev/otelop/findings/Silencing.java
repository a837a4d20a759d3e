package dev.otelop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comments of one text that silence rules: {@code # otelop:ignore RULE[,RULE…] REASON}, at the end of the line that a
 * finding stands on, or on a line of its own above it. A silenced finding is kept with its reason and counts no more.
 *
 * <p>A comment without a reason silences nothing and is a finding itself, and so is one that has nothing to silence.
 */
public final class Silencing {

    private static final Pattern COMMENT =
            Pattern.compile("(?<=^|\\s)#\\s*otelop:ignore(?<rules>\\s+[^\\s:]+)?:?(?<reason>.*)$", Pattern.MULTILINE);
    private static final RuleId NO_REASON = new RuleId("silencing.no-reason");
    private static final RuleId NOTHING = new RuleId("silencing.nothing");
    private static final String FORM = "write `# otelop:ignore RULE REASON`";

    private final String sourceName;
    private final List<Comment> comments;

    private Silencing(String sourceName, List<Comment> comments) {
        this.sourceName = sourceName;
        this.comments = comments;
    }

    /** The comments of a text that findings know by this name. */
    public static Silencing in(String text, String sourceName) {
        return text.contains("otelop:ignore")
                ? new Silencing(sourceName, comments(text, sourceName))
                : new Silencing(sourceName, List.of());
    }

    /** The same findings, those with a comment silenced. */
    public Findings apply(Findings findings) {
        return comments.isEmpty() ? findings : findings.map(this::apply);
    }

    /** What is wrong with the comments, given everything that was found in the text. */
    public Findings mistakes(Findings found) {
        return Findings.of(comments.stream()
                .flatMap(comment -> mistake(comment, found).stream())
                .toList());
    }

    private Finding apply(Finding finding) {
        return covering(finding)
                .filter(Comment::hasReason)
                .findFirst()
                .map(comment -> finding.silenced(comment.reason()))
                .orElse(finding);
    }

    private Stream<Comment> covering(Finding finding) {
        SourceRange range = finding.range();
        return range == null || !range.source().equals(sourceName)
                ? Stream.empty()
                : comments.stream().filter(comment -> comment.covers(range.line(), finding.rule()));
    }

    private Optional<Finding> mistake(Comment comment, Findings found) {
        if (!comment.hasReason()) {
            return Optional.of(warning(NO_REASON, comment, "this comment does not say why it silences", FORM));
        }
        boolean silences = found.stream().anyMatch(finding -> covering(finding).anyMatch(comment::equals));
        return silences
                ? Optional.empty()
                : Optional.of(warning(
                        NOTHING, comment, "nothing here breaks %s".formatted(comment.names()), "remove the comment"));
    }

    private static Finding warning(RuleId rule, Comment comment, String message, String help) {
        return new Finding(rule, Severity.WARNING, FieldPath.root(), comment.range(), message, help);
    }

    private static List<Comment> comments(String text, String sourceName) {
        List<Comment> comments = new ArrayList<>();
        int line = 1;
        for (String content : text.split("\n", -1)) {
            Matcher comment = COMMENT.matcher(content.stripTrailing());
            if (comment.find()) {
                comments.add(comment(comment, content, sourceName, line));
            }
            line++;
        }
        return withLines(comments, text.split("\n", -1));
    }

    private static Comment comment(Matcher match, String content, String sourceName, int line) {
        String rules = match.group("rules");
        SourceRange range = new SourceRange(sourceName, line, match.start() + 1, line, match.end() + 1);
        boolean alone = content.substring(0, match.start()).isBlank();
        return new Comment(
                rules == null ? List.of() : List.of(rules.strip().split(",")),
                match.group("reason").strip(),
                range,
                alone ? 0 : line);
    }

    /** A comment alone on its line is about the next line that is neither blank nor a comment. */
    private static List<Comment> withLines(List<Comment> comments, String[] lines) {
        return comments.stream()
                .map(comment -> comment.about() > 0
                        ? comment
                        : comment.about(nextContent(lines, comment.range().line())))
                .toList();
    }

    private static int nextContent(String[] lines, int behind) {
        int line = behind;
        while (line < lines.length
                && (lines[line].isBlank() || lines[line].stripLeading().startsWith("#"))) {
            line++;
        }
        return line + 1;
    }

    /**
     * @param about the line whose findings it silences
     */
    private record Comment(List<String> rules, String reason, SourceRange range, int about) {

        Comment about(int line) {
            return new Comment(rules, reason, range, line);
        }

        boolean hasReason() {
            return !rules.isEmpty() && !reason.isEmpty();
        }

        boolean covers(int line, RuleId rule) {
            return line == about && rules.contains(rule.value());
        }

        String names() {
            return "`" + String.join("`, `", rules) + "`";
        }
    }
}
