package dev.otelop.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown text with fenced blocks. */
record Page(String text) {

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+) *([^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static Page read(Path file) throws IOException {
        return new Page(Files.readString(file));
    }

    List<Block> blocks() {
        return FENCE.matcher(text).results().map(Block::of).toList();
    }

    List<Block> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** The page with the text of each block of that language changed. */
    Page map(String language, UnaryOperator<String> change) {
        return new Page(FENCE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).equals(language)
                                ? "```" + match.group(1) + "\n" + change.apply(match.group(3)) + "```"
                                : match.group())));
    }

    /**
     * One fenced block.
     *
     * @param notes the words behind the language: a file name that commands of the page use, {@code wrong} when the block
     *     shows mistakes, {@code no-check} when it is no input of ours
     */
    record Block(String language, List<String> notes, String text) {

        private static Block of(MatchResult match) {
            List<String> notes = Arrays.stream(match.group(2).split(" "))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return new Block(match.group(1), notes, match.group(3));
        }

        List<String> fileNames() {
            return notes.stream().filter(word -> word.contains(".")).toList();
        }
    }
}
