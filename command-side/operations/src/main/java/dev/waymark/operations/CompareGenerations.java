package dev.waymark.operations;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.operations.Comparison.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// `compare`: two generations of one environment side by side.
public final class CompareGenerations {

    private final Answers answers;

    public CompareGenerations(Answers answers) {
        this.answers = answers;
    }

    /// @throws Refused when one of the generations does not exist
    public Comparison compare(EnvironmentName environment, long from, long to) {
        SortedMap<ModelName, Entry> before = entries(environment, from);
        SortedMap<ModelName, Entry> after = entries(environment, to);
        List<Move> moved = new ArrayList<>();
        before.forEach((name, entry) -> {
            Entry other = after.get(name);
            if (other != null && !other.equals(entry)) {
                moved.add(new Move(entry, other));
            }
        });
        return new Comparison(
                environment, from, to, only(after, before), only(before, after), moved);
    }

    private static List<Entry> only(
            SortedMap<ModelName, Entry> in, SortedMap<ModelName, Entry> notIn) {
        return in.entrySet().stream()
                .filter(entry -> !notIn.containsKey(entry.getKey()))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    private SortedMap<ModelName, Entry> entries(EnvironmentName environment, long generation) {
        return answers.ask(new EnvironmentAsOf(environment, generation, null))
                .map(Pointer::entries)
                .orElseThrow(
                        () -> new Refused(new Refusal.NoSuchGeneration(environment, generation)));
    }
}
