package dev.otelop.config;

/**
 * Finds each character of a scalar's value in the file that holds the scalar, by walking along both. Where the two do
 * not agree to the end, as in folded text, only the scalar as a whole has a place.
 */
final class Embedding {

    private static final String ESCAPES = "0abtnvfre \"/\\N_LP\t";

    private final String file;
    private final RawNode.Scalar scalar;
    private final String value;
    private final int[] offsets;

    private Embedding(String file, RawNode.Scalar scalar) {
        this.file = file;
        this.scalar = scalar;
        this.value = scalar.text();
        this.offsets = new int[value.length() + 1];
    }

    static Placement of(TextLines file, RawNode.Scalar scalar) {
        Embedding embedding = new Embedding(file.text(), scalar);
        return embedding.isExact()
                ? new Placement.Embedded(file, embedding.offsets)
                : new Placement.Somewhere(file.range(scalar.start(), scalar.end()));
    }

    private boolean isExact() {
        return switch (scalar.style()) {
            case LITERAL -> literal();
            case DOUBLE_QUOTED -> doubleQuoted();
            case SINGLE_QUOTED -> verbatim(scalar.start() + 1);
            case PLAIN -> verbatim(scalar.start());
            case FOLDED, JSON_SCALAR_STYLE -> false;
        };
    }

    private boolean verbatim(int start) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = start + i;
        }
        return file.startsWith(value, start);
    }

    private boolean literal() {
        String[] lines = value.split("\n", -1);
        int start = nextLine(scalar.start());
        int indent = indent(lines, start);
        int inner = 0;
        for (String line : lines) {
            int text = Math.min(start + indent, contentEnd(start));
            if (!file.startsWith(line, text)) {
                return false;
            }
            for (int i = 0; i <= line.length(); i++) {
                offsets[inner++] = text + i;
            }
            start = nextLine(start);
        }
        return true;
    }

    /** By how much longer the first line with content is in the file. */
    private int indent(String[] lines, int firstLine) {
        int start = firstLine;
        for (String line : lines) {
            if (!line.isEmpty()) {
                return Math.max(0, contentEnd(start) - start - line.length());
            }
            start = nextLine(start);
        }
        return 0;
    }

    private boolean doubleQuoted() {
        int at = scalar.start() + 1;
        for (int inner = 0; inner < value.length(); inner++) {
            if (at >= file.length() || !agrees(at, value.charAt(inner))) {
                return false;
            }
            offsets[inner] = at;
            at += length(at);
        }
        offsets[value.length()] = at;
        return at < file.length() && file.charAt(at) == '"';
    }

    private boolean agrees(int at, char decoded) {
        char c = file.charAt(at);
        if (c != '\\') {
            return c == decoded;
        }
        char escape = at + 1 < file.length() ? file.charAt(at + 1) : 0;
        return switch (escape) {
            case 'n' -> decoded == '\n';
            case 't' -> decoded == '\t';
            case '"', '\\', '/', ' ' -> decoded == escape;
            case 'x', 'u' -> decoded == code(at + 2, length(at) - 2);
            default -> ESCAPES.indexOf(escape) >= 0;
        };
    }

    /** The code of a hexadecimal escape, or -1, which no character is. */
    private int code(int start, int digits) {
        try {
            return Integer.parseInt(file, start, Math.min(start + digits, file.length()), 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private int length(int at) {
        if (file.charAt(at) != '\\') {
            return 1;
        }
        char escape = at + 1 < file.length() ? file.charAt(at + 1) : 0;
        return switch (escape) {
            case 'x' -> 4;
            case 'u' -> 6;
            default -> 2;
        };
    }

    private int nextLine(int from) {
        int newline = file.indexOf('\n', from);
        return newline < 0 ? file.length() : newline + 1;
    }

    private int contentEnd(int from) {
        int newline = file.indexOf('\n', from);
        int end = newline < 0 ? file.length() : newline;
        return end > from && file.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
