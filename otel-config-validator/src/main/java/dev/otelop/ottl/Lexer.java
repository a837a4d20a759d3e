package dev.otelop.ottl;

import dev.otelop.ottl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into tokens as {@code buildLexer} in {@code pkg/ottl/grammar.go} does. */
final class Lexer {

    private static final Pattern NUMBER =
            Pattern.compile("0x[a-fA-F0-9]+|(?:\\d++\\.\\d*+|\\d*+\\.\\d++)(?:[eE][-+]?\\d++)?|\\d++");

    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\\\\\"])*+\"", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*+");
    private static final Pattern COMPARISON = Pattern.compile("==|!=|>=|<=|>|<");
    private static final Pattern SIGN = Pattern.compile("[-+*/=(){}\\[\\]:,.]");

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.STRING, STRING),
            new Rule(Kind.NUMBER, NUMBER),
            new Rule(Kind.NAME, NAME),
            new Rule(Kind.COMPARISON, COMPARISON),
            new Rule(Kind.SIGN, SIGN));

    private Lexer() {}

    /** All tokens; after one of the kind {@code MISTAKE}, which holds the rest, there are no more. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            Token token = next(text, at);
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private static Token next(String text, int at) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.form.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                return new Token(rule.kind, at, matcher.group());
            }
        }
        return new Token(Kind.MISTAKE, at, text.substring(at));
    }

    private record Rule(Kind kind, Pattern form) {}
}
