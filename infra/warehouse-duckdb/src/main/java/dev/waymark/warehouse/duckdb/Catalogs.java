package dev.waymark.warehouse.duckdb;

import dev.waymark.kernel.snapshot.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The database files that are open together. One transaction can write to one of them only.
///
/// @param home where names without a catalog lie
/// @param mustBeChosen whether a new connection would start somewhere else
/// @param writable all that take writes; names as DuckDB has them
record Catalogs(String home, boolean mustBeChosen, List<String> writable) {

    Catalogs {
        writable = List.copyOf(writable);
    }

    /// Whether everything that can be written fits one transaction.
    boolean single() {
        return writable.size() < 2;
    }

    String of(TableName table) {
        return table.catalog().isEmpty() ? home : table.catalog();
    }

    /// Where to mark what is done to a table: beside it, or at home when it is not ours to write.
    String markedIn(TableName table) {
        String catalog = of(table);
        return writable.stream().filter(catalog::equalsIgnoreCase).findFirst().orElse(home);
    }

    /// All catalogs that these names lie in.
    List<String> touchedBy(Collection<TableName> names) {
        return names.stream().map(this::of).map(this::known).distinct().sorted().toList();
    }

    /// Home comes last.
    List<String> withHome(List<String> places) {
        List<String> all = new ArrayList<>(places);
        all.remove(home);
        all.add(home);
        return all;
    }

    // As DuckDB has it, so that capitals make no second place of it.
    private String known(String catalog) {
        return writable.stream().filter(catalog::equalsIgnoreCase).findFirst().orElse(catalog);
    }

    /// Quoted, with its catalog.
    String quoted(TableName table) {
        return quotedSchema(table) + "." + Sql.quoted(table.table());
    }

    String quotedSchema(TableName table) {
        return Sql.quoted(of(table)) + "." + Sql.quoted(schema(table));
    }

    static String schema(TableName table) {
        return table.schema().isEmpty() ? "main" : table.schema();
    }

    /// Equal for names that mean the same: DuckDB does not tell capitals apart.
    TableName key(TableName table) {
        return new TableName(lower(of(table)), lower(schema(table)), lower(table.table()));
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
