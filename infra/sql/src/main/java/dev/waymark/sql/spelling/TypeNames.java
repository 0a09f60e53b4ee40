package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import dev.waymark.sql.tree.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One name for types that a dialect knows by several. An unknown type is its own text.
public final class TypeNames implements Rewrite {

    private static final Map<String, Map<String, String>> TABLES = new ConcurrentHashMap<>();

    private final Map<String, String> names;

    public TypeNames(Dialect dialect) {
        names = TABLES.computeIfAbsent(dialect.name(), TypeNames::table);
    }

    /// A line of the file: `TEXT = VARCHAR = VARCHAR(*)`, where `(*)` is any length.
    private static Map<String, String> table(String dialect) {
        Map<String, String> table = new HashMap<>();
        for (String line : Lines.of("types", dialect)) {
            List<String> group = List.of(line.split(" = "));
            group.forEach(name -> table.put(name, group.getFirst()));
        }
        return Map.copyOf(table);
    }

    @Override
    public Node apply(Node node) {
        return node.is(Kind.TYPE) ? renamed(node) : node;
    }

    private Node renamed(Node type) {
        boolean plain = type.words().stream().noneMatch(Words::isIdentifier);
        return plain ? Node.leaf(Kind.TYPE, name(join(type.words()))) : type;
    }

    /// `decimal (10, 2)` as `DECIMAL(10,2)`.
    private static String join(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean apart =
                    !text.isEmpty()
                            && Character.isLetterOrDigit(word.charAt(0))
                            && Character.isLetterOrDigit(text.charAt(text.length() - 1));
            text.append(apart ? " " : "").append(word);
        }
        return text.toString();
    }

    /// @param text upper case, without needless blanks
    public String name(String text) {
        String whole = names.get(text);
        if (whole != null) {
            return whole;
        }
        int end = baseEnd(text);
        String base = text.substring(0, end);
        String rest = text.substring(end);
        return rest.chars().anyMatch(Character::isLetter) ? text : name(base, rest);
    }

    private static int baseEnd(String text) {
        int end = 0;
        while (end < text.length() && "([<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String name(String base, String rest) {
        String anyLength = rest.startsWith("(") ? names.get(base + "(*)") : null;
        if (anyLength != null) {
            return anyLength.replace("(*)", rest);
        }
        String other = names.getOrDefault(base, base);
        return baseEnd(other) < other.length() ? plain(other) + rest : other + rest;
    }

    private static String plain(String name) {
        return name.substring(0, baseEnd(name));
    }
}
