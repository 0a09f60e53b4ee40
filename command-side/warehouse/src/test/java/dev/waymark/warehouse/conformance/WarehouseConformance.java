package dev.waymark.warehouse.conformance;

import org.junit.jupiter.api.Nested;

/// All promises of the port. An adapter extends this class with a way to open its engine and a
/// sheet of its dialect, and runs it like any other test.
public abstract class WarehouseConformance extends PromotionConformance {

    @Nested
    class Reach extends Bound implements ReachPromises {}

    @Nested
    class Query extends Bound implements QueryPromises {}

    @Nested
    class Table extends Bound implements TablePromises {}

    @Nested
    class Replace extends Bound implements ReplacePromises {}

    @Nested
    class Range extends Bound implements RangePromises {}

    @Nested
    class Key extends Bound implements KeyPromises {}

    @Nested
    class Seed extends Bound implements SeedPromises {}

    @Nested
    class View extends Bound implements ViewPromises {}

    @Nested
    class Batch extends Bound implements BatchPromises {}

    @Nested
    class Alter extends Bound implements AlterPromises {}

    @Nested
    class Dress extends Bound implements DressPromises {}

    @Nested
    class Drop extends Bound implements DropPromises {}

    @Nested
    class Name extends Bound implements NamePromises {}

    @Nested
    class Concurrency extends Bound implements ConcurrencyPromises {}

    @Nested
    class Failure extends Bound implements FailurePromises {}
}
