package dev.waymark.applying;

import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The gateways whose views an environment's promotion moves, one after the other: by name, and the
/// selected one last. What its marker says has then been done everywhere (decision 14).
public final class PromotionOrder {

    private final Warehouses warehouses;
    private final Answers answers;

    public PromotionOrder(Warehouses warehouses, Answers answers) {
        this.warehouses = warehouses;
        this.answers = answers;
    }

    /// Those that applying a plan has to do with. Where an earlier promotion has not come to its
    /// end, that is every one of which the environment may have views. Views at a gateway that the
    /// project has no more cannot be dropped.
    public List<String> of(Plan plan) {
        List<Entry> moved = new ArrayList<>(plan.pointer().set());
        at(plan.environment(), plan.basis().generation())
                .map(before -> before.isFinalised() ? replaced(before, plan) : shown(before))
                .orElse(List.of())
                .stream()
                .filter(entry -> warehouses.names().contains(place(entry)))
                .forEach(moved::add);
        return of(moved);
    }

    private static List<Entry> replaced(Pointer before, Plan plan) {
        return Stream.concat(
                        plan.pointer().set().stream().map(entry -> entry.snapshot().name()),
                        plan.pointer().removed().stream())
                .map(before.entries()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /// What an environment may show: what it holds, and what earlier generations held, back to one
    /// whose promotion has come to its end.
    public List<Entry> shown(Pointer pointer) {
        List<Entry> shown = new ArrayList<>(pointer.entries().values());
        Optional<Pointer> earlier = Optional.of(pointer);
        while (earlier.isPresent() && !earlier.get().isFinalised()) {
            earlier = at(pointer.environment(), earlier.get().generation() - 1);
            earlier.ifPresent(found -> shown.addAll(found.entries().values()));
        }
        return shown;
    }

    /// Those that show one of these, and the selected one in any case.
    public List<String> of(Collection<Entry> entries) {
        SortedSet<String> names = new TreeSet<>();
        entries.stream().filter(Entry::hasView).map(this::place).forEach(names::add);
        String selected = warehouses.showing(null);
        names.remove(selected);
        return Stream.concat(names.stream(), Stream.of(selected)).toList();
    }

    /// The gateway that makes the view of an entry.
    public String place(Entry entry) {
        return warehouses.showing(entry.gateway());
    }

    /// Those of the entries whose views this gateway makes.
    public SortedMap<ModelName, Entry> at(String place, SortedMap<ModelName, Entry> entries) {
        SortedMap<ModelName, Entry> here = new TreeMap<>(entries);
        here.values().removeIf(entry -> !place(entry).equals(place));
        return here;
    }

    private Optional<Pointer> at(EnvironmentName environment, long generation) {
        return generation < 1
                ? Optional.empty()
                : answers.ask(new EnvironmentAsOf(environment, generation, null));
    }
}
