package dev.waymark.sql.tree;

import java.util.ArrayList;
import java.util.List;

/// A tree as words again.
public final class Text {

    private Text() {}

    /// All words in reading order.
    public static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return words;
    }

    /// One line for people and for sorting: operators with blanks around them, calls without.
    public static String of(Node node) {
        StringBuilder line = new StringBuilder();
        String previous = "(";
        for (String word : words(node)) {
            line.append(isTight(previous, word) ? "" : " ").append(word);
            previous = word;
        }
        return line.toString();
    }

    private static void collect(Node node, List<String> words) {
        int child = 0;
        for (String word : node.words()) {
            if (word.equals(Words.HOLE)) {
                collect(node.children().get(child++), words);
            } else {
                words.add(word);
            }
        }
    }

    private static boolean isTight(String previous, String word) {
        return word.equals(",")
                || word.equals(")")
                || word.equals(".")
                || word.equals("(") && isName(previous)
                || previous.equals("(")
                || previous.equals(".");
    }

    private static boolean isName(String word) {
        return Character.isLetterOrDigit(word.charAt(word.length() - 1))
                && !word.equals("IN")
                && !word.equals("AND")
                && !word.equals("OR")
                && !word.equals("NOT");
    }
}
