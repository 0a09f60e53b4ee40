package dev.waymark.sql.identifier;

/// Where a dialect puts nulls when ORDER BY does not say.
public enum NullOrder {
    SMALL,
    LARGE,
    LAST;

    public boolean first(boolean descending) {
        return switch (this) {
            case SMALL -> !descending;
            case LARGE -> descending;
            case LAST -> false;
        };
    }
}
