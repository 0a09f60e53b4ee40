package dev.waymark.project.python;

import dev.waymark.project.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One statement at the top level of a file, with the decorators in front of it.
///
/// @param name what it defines; empty when it defines nothing
/// @param decorators the expressions behind each `@`
/// @param tokens all of it
record Definition(String name, List<List<PythonToken>> decorators, List<PythonToken> tokens) {

    /// @param tokens of a whole file
    static List<Definition> all(List<PythonToken> tokens) {
        List<Definition> all = new ArrayList<>();
        List<List<PythonToken>> decorators = new ArrayList<>();
        List<PythonToken> whole = new ArrayList<>();
        for (List<PythonToken> statement : statements(tokens)) {
            whole.addAll(statement);
            if (statement.getFirst().isSymbol("@")) {
                decorators.add(statement.subList(1, statement.size()));
            } else {
                all.add(
                        new Definition(
                                name(statement), List.copyOf(decorators), List.copyOf(whole)));
                decorators.clear();
                whole.clear();
            }
        }
        return all;
    }

    /// A statement begins at a token in the first column that stands in no bracket.
    private static List<List<PythonToken>> statements(List<PythonToken> tokens) {
        List<List<PythonToken>> statements = new ArrayList<>();
        int depth = 0;
        for (PythonToken token : tokens) {
            if (depth == 0 && token.column() == 1 && !token.isBlank()) {
                statements.add(new ArrayList<>());
            }
            depth = Math.max(0, depth + token.step());
            if (!statements.isEmpty()) {
                statements.getLast().add(token);
            }
        }
        return statements;
    }

    private static String name(List<PythonToken> statement) {
        List<PythonToken> solid = statement.stream().filter(it -> !it.isBlank()).limit(3).toList();
        int at = solid.getFirst().isName("async") ? 1 : 0;
        boolean function =
                at < solid.size() && (solid.get(at).isName("def") || solid.get(at).isName("class"));
        if (function) {
            return at + 1 < solid.size() ? solid.get(at + 1).text() : "";
        }
        boolean assigned =
                solid.size() > 1
                        && solid.getFirst().kind() == Kind.NAME
                        && (solid.get(1).isSymbol("=") || solid.get(1).isSymbol(":"));
        return assigned ? solid.getFirst().text() : "";
    }

    int line() {
        return tokens.getFirst().line();
    }

    /// What stands behind `NAME =` or `NAME: type =`; nothing for functions and other statements.
    List<PythonToken> value() {
        boolean function = tokens.stream().anyMatch(it -> it.isName("def") || it.isName("class"));
        for (int i = 0; i < tokens.size() && !function && !name.isEmpty(); i++) {
            if (tokens.get(i).isSymbol("=")) {
                return tokens.subList(i + 1, tokens.size());
            }
        }
        return List.of();
    }

    /// Every name in it.
    Set<String> names() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.NAME)
                .map(PythonToken::text)
                .collect(Collectors.toSet());
    }

    /// Without comments and empty lines.
    String text() {
        StringBuilder text = new StringBuilder();
        for (PythonToken token : tokens) {
            switch (token.kind()) {
                case COMMENT -> {}
                case SPACE -> space(text, token.text());
                case NAME, NUMBER, STRING, SYMBOL -> text.append(token.text());
            }
        }
        return text.toString().strip();
    }

    /// Several line ends count as one.
    private static void space(StringBuilder text, String space) {
        int lastBreak = space.lastIndexOf('\n');
        if (lastBreak < 0) {
            text.append(space);
            return;
        }
        while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        text.append(space.substring(lastBreak));
    }
}
