package dev.otelop.ottl;

import dev.otelop.findings.Suggestions;
import dev.otelop.ottl.OttlProblem.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks one statement or condition. Says only what {@code pkg/ottl} of collector 0.149 surely refuses, except for
 * problems of the kind {@code PATH}; says nothing of types and arguments. Total and linear.
 */
public final class OttlCheck {

    private static final Set<String> WORDS = Set.of("and", "false", "nil", "not", "or", "true", "where");
    private static final Set<String> JOINING = Set.of("and", "or", "where");
    private static final Pattern BEYOND_RE2 = Pattern.compile("\\(\\?(?:=|!|<=|<!|>)");

    private final String text;
    private final List<Token> tokens;
    private final List<OttlProblem> problems = new ArrayList<>();

    private OttlCheck(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /** Checks a call of an editor with or without {@code where}. */
    public static List<OttlProblem> statement(String text) {
        OttlCheck check = new OttlCheck(text);
        if (check.isCut()) {
            check.beginning();
            if (check.problems.isEmpty()) {
                check.parts();
            }
        }
        return List.copyOf(check.problems);
    }

    /** Checks what is true or false. */
    public static List<OttlProblem> condition(String text) {
        OttlCheck check = new OttlCheck(text);
        if (check.isCut()) {
            check.noWhere();
            check.parts();
        }
        return List.copyOf(check.problems);
    }

    private void parts() {
        if (!areBalanced()) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            assignment(i);
            operand(i);
            function(i);
            path(i);
        }
    }

    /** False, with a problem, if there is text that is no token, or none at all. */
    private boolean isCut() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        if (last.kind() != Token.Kind.MISTAKE) {
            return true;
        }
        problem(Kind.SYNTAX, last.start(), last.start() + 1, mistake(last.text()), cure(last.text()));
        return false;
    }

    private static String mistake(String rest) {
        return rest.startsWith("\"")
                ? "the text that begins here has no closing `\"`"
                : "`" + rest.charAt(0) + "` means nothing here";
    }

    private static String cure(String rest) {
        if (rest.startsWith("\"")) {
            return "close it with `\"`; a quote inside it is `\\\"`";
        }
        if (rest.startsWith("'")) {
            return "put texts between double quotes";
        }
        if (rest.startsWith("&&") || rest.startsWith("||")) {
            return "write `" + (rest.startsWith("&") ? "and" : "or") + "`";
        }
        return rest.startsWith("!") ? "write `not`" : "remove it";
    }

    private void beginning() {
        Token first = tokens.get(0);
        boolean call = first.kind() == Token.Kind.NAME && text(1).equals("(");
        if (!call) {
            problem(first, "a statement begins with a function, such as `set(…)`", "write `editor(…) where condition`");
        } else if (Character.isUpperCase(first.text().charAt(0)) && OttlFunctions.isKnown(first.text())) {
            problem(
                    first,
                    "`" + first.text() + "` gives a value and changes nothing",
                    "use it inside an editor, such as `set(attributes[\"x\"], …)`");
        } else {
            afterCall();
        }
    }

    private void afterCall() {
        int depth = 0;
        for (int i = 1; i < tokens.size(); i++) {
            depth += tokens.get(i).isOpening() ? 1 : tokens.get(i).isClosing() ? -1 : 0;
            if (depth == 0 && !text(i + 1).isEmpty() && !text(i + 1).equals("[")) {
                if (!text(i + 1).equals("where")) {
                    problem(
                            tokens.get(i + 1),
                            "only `where` may follow the function",
                            "write `where` before the condition");
                }
                return;
            }
        }
    }

    private void noWhere() {
        tokens.stream()
                .filter(token -> token.is("where"))
                .findFirst()
                .ifPresent(token -> problem(
                        token, "a condition stands alone, without `where`", "write only what comes after `where`"));
    }

    private boolean areBalanced() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.isOpening()) {
                open.push(token);
            } else if (token.isClosing()) {
                if (open.isEmpty() || "([{".indexOf(open.pop().text()) != ")]}".indexOf(token.text())) {
                    problem(
                            token,
                            "`" + token.text() + "` closes nothing",
                            "remove it, or add its opening counterpart");
                    return false;
                }
            }
        }
        if (!open.isEmpty()) {
            problem(open.peek(), "`" + open.peek().text() + "` is never closed", "add its closing counterpart");
        }
        return open.isEmpty();
    }

    /** A single equals sign gives a name to an argument, and nothing else. */
    private void assignment(int i) {
        if (!tokens.get(i).is("=")) {
            return;
        }
        boolean named = i > 1
                && tokens.get(i - 1).kind() == Token.Kind.NAME
                && (tokens.get(i - 2).is("(") || tokens.get(i - 2).is(","))
                && !(tokens.get(i - 2).is("(")
                        && (i < 3 || tokens.get(i - 3).kind() != Token.Kind.NAME || WORDS.contains(text(i - 3))));
        if (!named) {
            problem(tokens.get(i), "`=` compares nothing", "write `==`");
        }
    }

    /** Something has to stand on both sides of a comparison, and after each word that joins conditions. */
    private void operand(int i) {
        Token token = tokens.get(i);
        boolean joining = token.kind() == Token.Kind.NAME
                && JOINING.contains(token.text())
                && !text(i + 1).equals(".");
        if (token.kind() != Token.Kind.COMPARISON && !joining) {
            return;
        }
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        if (next == null || next.isClosing() || next.kind() == Token.Kind.COMPARISON || JOINING.contains(next.text())) {
            problem(token, "nothing follows `" + token.text() + "`", "complete the condition, or remove it");
        } else if (i == 0) {
            problem(token, "nothing comes before `" + token.text() + "`", "complete the condition, or remove it");
        }
    }

    private void function(int i) {
        Token token = tokens.get(i);
        boolean call = token.kind() == Token.Kind.NAME
                && text(i + 1).equals("(")
                && !WORDS.contains(token.text())
                && !(i > 0 && tokens.get(i - 1).is("."));
        if (!call) {
            return;
        }
        if (!OttlFunctions.isKnown(token.text())) {
            problem(
                    Kind.FUNCTION,
                    token.start(),
                    token.end(),
                    "there is no function `" + token.text() + "`",
                    meant(token.text()));
        } else if (OttlFunctions.WITH_PATTERN.contains(token.text())) {
            patterns(i + 1);
        }
    }

    private static String meant(String name) {
        Optional<String> other = OttlFunctions.inOtherCase(name);
        return other.map(Suggestions::didYouMean)
                .or(() -> Suggestions.didYouMean(
                        name,
                        Stream.concat(OttlFunctions.CONVERTERS.stream(), OttlFunctions.EDITORS.stream())
                                .toList()))
                .orElse("see the functions of OTTL");
    }

    /** The second argument of the call that begins at this parenthesis, if it is a text. */
    private void patterns(int open) {
        for (int i = open + 1;
                i < Math.min(tokens.size(), open + 12) && !tokens.get(i).is(")");
                i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.STRING && tokens.get(i - 1).is(",")) {
                if (BEYOND_RE2.matcher(token.text()).find()) {
                    problem(
                            Kind.PATTERN,
                            token.start(),
                            token.end(),
                            "regular expressions in the collector can look neither ahead nor behind",
                            "write it without `(?=`, `(?!` and `(?<=`");
                }
                return;
            }
        }
    }

    /** Attributes have keys in brackets; with a dot behind them they are no path. */
    private void path(int i) {
        if (tokens.get(i).is("attributes") && text(i + 1).equals(".") && i + 2 < tokens.size()) {
            int end = i + 2;
            while (end + 2 < tokens.size() && tokens.get(end + 1).is(".")) {
                end += 2;
            }
            String key =
                    text.substring(tokens.get(i + 2).start(), tokens.get(end).end());
            problem(
                    Kind.PATH,
                    tokens.get(i).start(),
                    tokens.get(end).end(),
                    "attributes are not found behind a dot",
                    "write `attributes[\"" + key + "\"]`");
        }
    }

    private String text(int i) {
        return i < tokens.size() ? tokens.get(i).text() : "";
    }

    private void problem(Token token, String message, String help) {
        problem(Kind.SYNTAX, token.start(), token.end(), message, help);
    }

    private void problem(Kind kind, int start, int end, String message, String help) {
        problems.add(new OttlProblem(kind, start, end, message, help));
    }
}
