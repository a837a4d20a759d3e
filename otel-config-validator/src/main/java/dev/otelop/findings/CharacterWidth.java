package dev.otelop.findings;

import java.util.List;

/** How many columns of a terminal a character fills: the ranges that terminals agree on. */
final class CharacterWidth {

    private record Block(int first, int last) {

        boolean holds(int codePoint) {
            return first <= codePoint && codePoint <= last;
        }
    }

    private static final List<Block> WIDE = List.of(
            new Block(0x1100, 0x115F), // Hangul Jamo
            new Block(0x2E80, 0x303E), // CJK radicals, punctuation
            new Block(0x3041, 0x33FF), // Kana, CJK symbols
            new Block(0x3400, 0x4DBF), // CJK extension A
            new Block(0x4E00, 0x9FFF), // CJK ideographs
            new Block(0xA000, 0xA4CF), // Yi
            new Block(0xAC00, 0xD7A3), // Hangul syllables
            new Block(0xF900, 0xFAFF), // CJK compatibility ideographs
            new Block(0xFE30, 0xFE6F), // CJK compatibility forms
            new Block(0xFF00, 0xFF60), // fullwidth forms
            new Block(0xFFE0, 0xFFE6), // fullwidth signs
            new Block(0x1F300, 0x1F64F), // pictographs, emoticons
            new Block(0x1F680, 0x1F6FF), // transport symbols
            new Block(0x1F900, 0x1F9FF), // supplemental pictographs
            new Block(0x20000, 0x3FFFD)); // CJK extensions B and later

    private CharacterWidth() {}

    static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> WIDE.stream().anyMatch(block -> block.holds(codePoint)) ? 2 : 1;
        };
    }
}
