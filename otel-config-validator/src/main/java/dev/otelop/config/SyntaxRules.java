package dev.otelop.config;

import static dev.otelop.findings.Severity.ERROR;
import static dev.otelop.findings.Severity.HINT;
import static dev.otelop.findings.Severity.WARNING;

import java.util.List;

/** Rules about the text. The reader reports them while it reads; where only a tree is known they cannot apply. */
final class SyntaxRules {

    static final Rule BAD_MERGE = Rule.ofReader("syntax.bad-merge", ERROR, "`<<` merges something that is no mapping.");

    static final Rule BAD_TAG =
            Rule.ofReader("syntax.bad-tag", ERROR, "A tag such as `!!int` stands before a value of another type.");

    static final Rule DUPLICATE_KEY = Rule.ofReader("syntax.duplicate-key", ERROR, "A mapping has the same key twice.");

    static final Rule INVALID_YAML = Rule.ofReader("syntax.invalid-yaml", ERROR, "The text is not YAML.");

    static final Rule KEY_NOT_TEXT = Rule.ofReader("syntax.key-not-text", ERROR, "A mapping or list is used as a key.");

    static final Rule OCTAL_NUMBER =
            Rule.ofReader("syntax.octal-number", HINT, "A number with a leading zero is read as octal.");

    static final Rule SECOND_DOCUMENT =
            Rule.ofReader("syntax.second-document", WARNING, "A file holds more than one YAML document.");

    static final Rule TAB = Rule.ofReader("syntax.tab", ERROR, "A tab stands where YAML wants spaces.");

    static final Rule TIME_VALUE =
            Rule.ofReader("syntax.time-value", WARNING, "An unquoted date is read as a point in time.");

    static final Rule TOO_LARGE = Rule.ofReader(
            "syntax.too-large", ERROR, "The text, its nesting, or what its aliases expand to, passes all bounds.");

    static final Rule UNDEFINED_ALIAS =
            Rule.ofReader("syntax.undefined-alias", ERROR, "An alias `*name` has no anchor `&name`.");

    private SyntaxRules() {}

    static List<Rule> all() {
        return List.of(
                BAD_MERGE,
                BAD_TAG,
                DUPLICATE_KEY,
                INVALID_YAML,
                KEY_NOT_TEXT,
                OCTAL_NUMBER,
                SECOND_DOCUMENT,
                TAB,
                TIME_VALUE,
                TOO_LARGE,
                UNDEFINED_ALIAS);
    }
}
