package dev.waymark.sql.resolve;

import dev.waymark.kernel.model.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What columns a place in a query can see: the sources of its SELECT, then those around it.
public record Scope(@Nullable Scope outer, List<Source> sources) {

    public Scope {
        sources = List.copyOf(sources);
    }

    static Scope inside(@Nullable Scope outer) {
        return new Scope(outer, List.of());
    }

    Scope plus(List<Source> more) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(more);
        return new Scope(outer, all);
    }

    /// This one, then the ones around it.
    Stream<Scope> levels() {
        return outer == null ? Stream.of(this) : Stream.concat(Stream.of(this), outer.levels());
    }

    List<Source> owners(String column) {
        return sources.stream().filter(source -> source.has(column)).toList();
    }

    /// The source with that alias, the nearest first.
    Optional<Source> named(String alias) {
        for (Source source : sources) {
            if (source.alias().equals(alias)) {
                return Optional.of(source);
            }
        }
        return outer == null ? Optional.empty() : outer.named(alias);
    }

    /// The type of a resolved column; null when it is not known.
    public @Nullable String type(String alias, String column) {
        return named(alias).flatMap(source -> source.find(column)).map(Column::type).orElse(null);
    }
}
