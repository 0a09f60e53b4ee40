package dev.waymark.sql.spelling;

import dev.waymark.sql.identifier.Dialect;
import dev.waymark.sql.tree.Kind;
import dev.waymark.sql.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One name for functions that a dialect knows by several: IFNULL is COALESCE. Which ones, depends
/// on the number of arguments; no two dialects share a table.
final class FunctionNames implements Rewrite {

    private static final Map<String, Map<String, String>> TABLES = new ConcurrentHashMap<>();

    private final Map<String, String> names;

    FunctionNames(Dialect dialect) {
        names = TABLES.computeIfAbsent(dialect.name(), FunctionNames::table);
    }

    /// From `IFNULL/2` to `COALESCE`. A line of the file: `1,2,3 COALESCE IFNULL NVL`.
    private static Map<String, String> table(String dialect) {
        Map<String, String> table = new HashMap<>();
        for (String line : Lines.of("functions", dialect)) {
            List<String> fields = List.of(line.split(" "));
            for (String arity : fields.getFirst().split(",")) {
                fields.stream()
                        .skip(2)
                        .forEach(synonym -> table.put(synonym + "/" + arity, fields.get(1)));
            }
        }
        return Map.copyOf(table);
    }

    @Override
    public Node apply(Node node) {
        return node.is(Kind.CALL) ? renamed(called(node)) : node;
    }

    /// `CURRENT_DATE` as `CURRENT_DATE()`.
    private static Node called(Node call) {
        return call.words().size() == 1 ? call.withWords(call.words().getFirst(), "(", ")") : call;
    }

    private Node renamed(Node call) {
        String name = names.get(call.words().getFirst() + "/" + arity(call));
        if (name == null) {
            return call;
        }
        List<String> words = new ArrayList<>(call.words());
        words.set(0, name);
        return new Node(Kind.CALL, words, call.children());
    }

    private static long arity(Node call) {
        boolean none = call.words().size() == 3;
        return none ? 0 : 1 + call.words().stream().filter(word -> word.equals(",")).count();
    }
}
