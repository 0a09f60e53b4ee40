package dev.waymark.rendering.jinja.syntax;

/// A piece of a template.
///
/// @param text of a string what it says, of anything else as written
/// @param line from 1
/// @param column from 1
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        /// Text between the tags.
        DATA,
        /// `{{`.
        PRINT_BEGIN,
        /// `}}`.
        PRINT_END,
        /// `{%`.
        TAG_BEGIN,
        /// `%}`.
        TAG_END,
        NAME,
        STRING,
        INTEGER,
        REAL,
        OPERATOR,
        /// Behind the last one.
        END
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /// What a person sees there.
    String shown() {
        return switch (kind) {
            case DATA -> "text";
            case PRINT_BEGIN -> "begin of print statement";
            case PRINT_END -> "end of print statement";
            case TAG_BEGIN -> "begin of statement block";
            case TAG_END -> "end of statement block";
            case END -> "end of template";
            case NAME, STRING, INTEGER, REAL, OPERATOR -> text;
        };
    }
}
