package dev.otelop.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Offsets into a text in UTF-16 units, from the code points that the YAML engine counts. The engine is given the text
 * without a byte order mark, which it would count in some places only.
 */
final class TextOffsets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int skipped;
    private final boolean onlyBasic;
    private final int[] codePoints;

    TextOffsets(String text) {
        this.text = text;
        this.skipped = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        this.onlyBasic = text.codePointCount(0, text.length()) == text.length();
        this.codePoints = onlyBasic ? new int[0] : codePointOffsets(parsed());
    }

    /** The text to parse. */
    String parsed() {
        return text.substring(skipped);
    }

    int of(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).map(this::of).orElse(skipped);
    }

    int of(int codePoint) {
        int bounded = Math.max(0, Math.min(codePoint, onlyBasic ? text.length() - skipped : codePoints.length - 1));
        return skipped + (onlyBasic ? bounded : codePoints[bounded]);
    }

    /** The end of a block scalar without the empty lines and the next line's indentation that the engine counts in. */
    int withoutTrailingBlank(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int[] codePointOffsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset = offset < text.length() ? text.offsetByCodePoints(offset, 1) : offset;
        }
        return offsets;
    }
}
