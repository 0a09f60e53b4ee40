package dev.waymark.kernel.environment;

/// What a reader may see while views are pointed.
public enum PromotionMode {
    /// All or nothing: one transaction.
    TRANSACTION,
    /// All or nothing: views made beforehand take the place of the old ones in one transaction.
    SCHEMA_SWAP,
    /// All or nothing but for queries being analysed at that instant.
    CATALOG_COMMIT,
    /// View by view; a crash is rolled forward from the journal.
    RESUMABLE
}
