package dev.waymark.sql.tree;

/// Spelling of words in a tree.
public final class Words {

    /// Stands where a child is.
    public static final String HOLE = "\0";

    private Words() {}

    /// A folded identifier as it stands among the words of a node.
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The name that [#identifier] wrote.
    public static String name(String word) {
        return word.substring(1, word.length() - 1).replace("\"\"", "\"");
    }

    public static boolean isIdentifier(String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
    }
}
