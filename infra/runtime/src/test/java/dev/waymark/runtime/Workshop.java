package dev.waymark.runtime;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Patience;
import dev.waymark.applying.RunOutcome;
import dev.waymark.kernel.environment.Entry;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Pointer;
import dev.waymark.kernel.message.Query;
import dev.waymark.kernel.message.Query.EnvironmentAsOf;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.operations.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A project on disk with its warehouse and state, and a clock that stands where it was put.
final class Workshop implements AutoCloseable {

    static final String GATEWAYS =
            """
            gateways:
              main:
                connection:
                  type: duckdb
                  database: warehouse.duckdb
            """;
    static final String DEFAULTS =
            """
            model_defaults:
              dialect: duckdb
              start: 2026-01-01
            """;

    private final Path folder;
    private Instant now = Instant.parse("2026-01-04T06:00:00Z");
    private Patience patience = Patience.REAL;
    private @Nullable String gateway;
    private @Nullable Waymark open;

    Workshop(Path folder) {
        this.folder = folder;
        write("config.yaml", GATEWAYS + DEFAULTS);
    }

    Workshop write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Workshop append(String file, String text) {
        try {
            return write(file, Files.readString(folder.resolve(file)) + text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A model in a file of its own.
    Workshop model(String name, String properties, String query) {
        return write(
                "models/" + name + ".sql",
                "MODEL (name shop.%s, %s);\n%s;\n".formatted(name, properties, query));
    }

    Workshop at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    /// What happens whenever somebody waits from now on.
    Workshop waiting(Patience instead) {
        patience = instead;
        return this;
    }

    Instant now() {
        return now;
    }

    /// The gateway that a person selects from now on.
    Workshop gateway(String name) {
        close();
        gateway = name;
        return this;
    }

    /// As a process that begins now would see it.
    Workshop reopened() {
        close();
        return this;
    }

    Waymark waymark() {
        Waymark known = open;
        if (known == null) {
            Settings settings =
                    Settings.of(folder)
                            .withClock(() -> now)
                            .withUser("ana")
                            .withPatience(rest -> patience.rest(rest));
            known = Waymark.open(settings.withGateway(gateway));
            open = known;
        }
        return known;
    }

    Operations operations() {
        return waymark().operations();
    }

    <A> A ask(Query<A> query) {
        return operations().answers().ask(query);
    }

    RunOutcome plan(String environment) {
        return plan(environment, PlanOptions.DEFAULT);
    }

    /// Plans and applies.
    RunOutcome plan(String environment, PlanOptions options) {
        return waymark().apply(waymark().plan(environment, options), CircuitBreaker.NONE);
    }

    Pointer pointer(String environment) {
        return now(environment).orElseThrow();
    }

    Optional<Pointer> now(String environment) {
        return ask(new EnvironmentAsOf(new EnvironmentName(environment), null, null));
    }

    Entry entry(String environment, String model) {
        return pointer(environment).entries().entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(model))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    ModelName name(String model) {
        return entry("prod", model).snapshot().name();
    }

    /// Rows as text, values separated by a space.
    List<String> rows(String query) {
        return waymark().warehouses().of(null).query(query, 10_000).values().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    /// Runs statements as an outside system would.
    void outside(String... statements) {
        waymark().warehouses().of(null).execute(new ArrayList<>(List.of(statements)));
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
