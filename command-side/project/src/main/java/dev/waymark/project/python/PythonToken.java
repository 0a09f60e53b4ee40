package dev.waymark.project.python;

/// A piece of Python text. The texts of all tokens, joined, are the text that was scanned.
///
/// @param line of its first character, from 1
/// @param column of its first character, from 1
record PythonToken(Kind kind, String text, int line, int column) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SYMBOL,
        COMMENT,
        /// Line ends included.
        SPACE
    }

    boolean isBlank() {
        return kind == Kind.COMMENT || kind == Kind.SPACE;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /// +1 for an opening bracket, -1 for a closing one, 0 for anything else.
    int step() {
        if (kind != Kind.SYMBOL || text.length() != 1) {
            return 0;
        }
        return "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
    }
}
