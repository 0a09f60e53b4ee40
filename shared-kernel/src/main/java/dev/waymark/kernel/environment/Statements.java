package dev.waymark.kernel.environment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The statements that run around whatever is done to an environment (semantics 1.10).
///
/// @param beforeAll before each plan or run, macros unexpanded
/// @param afterAll after it
/// @param variables of the project that they refer to, lower-case name to JSON
public record Statements(
        List<String> beforeAll, List<String> afterAll, SortedMap<String, String> variables) {

    public static final Statements NONE = new Statements(List.of(), List.of(), new TreeMap<>());

    /// The same with these in front.
    ///
    /// @param more null for none
    public Statements before(List<String> statements, @Nullable SortedMap<String, String> more) {
        return new Statements(statements, afterAll, with(more));
    }

    /// The same with these at the end.
    ///
    /// @param more null for none
    public Statements after(List<String> statements, @Nullable SortedMap<String, String> more) {
        return new Statements(beforeAll, statements, with(more));
    }

    private SortedMap<String, String> with(@Nullable SortedMap<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(variables);
        if (more != null) {
            all.putAll(more);
        }
        return all;
    }
}
