package dev.waymark.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A room of the house with the rooms that it may know, in the order of the road (decision record
/// 1). What is not named here is forbidden.
enum Room {
    KERNEL("shared-kernel"),
    RENDERING("command-side/rendering", KERNEL),
    PROJECT("command-side/project", KERNEL, RENDERING),
    PLANNING("command-side/planning", KERNEL, RENDERING, PROJECT),
    AGGREGATES("command-side/aggregates", KERNEL),
    WAREHOUSE("command-side/warehouse", KERNEL),
    CHECKING("command-side/checking", KERNEL, RENDERING, PROJECT, WAREHOUSE),
    APPLYING("command-side/applying", KERNEL, RENDERING, WAREHOUSE),
    OPERATIONS(
            "command-side/operations",
            KERNEL,
            RENDERING,
            PROJECT,
            PLANNING,
            WAREHOUSE,
            CHECKING,
            APPLYING),
    PROJECTIONS("query-side/projections", KERNEL),
    JSON("infra/json", KERNEL),
    SQL("infra/sql", KERNEL, RENDERING),
    EVENTSTORE("infra/eventstore", KERNEL, AGGREGATES, PROJECTIONS, JSON),
    WAREHOUSE_DUCKDB("infra/warehouse-duckdb", KERNEL, WAREHOUSE),
    WAREHOUSE_POSTGRES("infra/warehouse-postgres", KERNEL, WAREHOUSE),
    RUNTIME(
            "infra/runtime",
            KERNEL,
            RENDERING,
            PROJECT,
            PLANNING,
            WAREHOUSE,
            CHECKING,
            APPLYING,
            OPERATIONS,
            JSON,
            SQL,
            EVENTSTORE,
            WAREHOUSE_DUCKDB,
            WAREHOUSE_POSTGRES),
    CLI(
            "infra/cli",
            KERNEL,
            RENDERING,
            PROJECT,
            WAREHOUSE,
            CHECKING,
            APPLYING,
            OPERATIONS,
            RUNTIME),
    CONFORMANCE(
            "infra/conformance",
            KERNEL,
            RENDERING,
            PROJECT,
            PLANNING,
            WAREHOUSE,
            CHECKING,
            APPLYING,
            OPERATIONS,
            SQL,
            RUNTIME),
    SERVER("infra/server", KERNEL, CHECKING, APPLYING, OPERATIONS, RUNTIME, CLI);

    private final String folder;
    private final List<Room> mayKnow;

    Room(String folder, Room... mayKnow) {
        this.folder = folder;
        this.mayKnow = List.of(mayKnow);
    }

    /// Its folder from the root of the repository.
    String folder() {
        return folder;
    }

    List<Room> mayKnow() {
        return mayKnow;
    }

    List<Room> mayNotKnow() {
        return Stream.of(values()).filter(room -> room != this && !mayKnow.contains(room)).toList();
    }

    /// The last part of its folder, as people call it.
    String label() {
        return folder.substring(folder.lastIndexOf('/') + 1).replace("shared-", "");
    }

    String packageName() {
        return "dev.waymark." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// Its classes. The warehouse's adapters have packages below the port's and are rooms of their
    /// own.
    DescribedPredicate<JavaClass> classes() {
        DescribedPredicate<JavaClass> own = resideInAPackage(packageName() + "..");
        DescribedPredicate<JavaClass> all =
                this == WAREHOUSE
                        ? own.and(not(WAREHOUSE_DUCKDB.classes()))
                                .and(not(WAREHOUSE_POSTGRES.classes()))
                        : own;
        return all.as("classes of " + label());
    }

    static DescribedPredicate<JavaClass> classesOf(List<Room> rooms) {
        return rooms.stream()
                .map(Room::classes)
                .reduce((some, more) -> some.or(more))
                .orElseGet(DescribedPredicate::alwaysFalse)
                .as("classes of " + rooms.stream().map(Room::label).toList());
    }

    static List<Room> on(String... sides) {
        return Stream.of(values())
                .filter(room -> Arrays.stream(sides).anyMatch(room.folder::startsWith))
                .toList();
    }
}
