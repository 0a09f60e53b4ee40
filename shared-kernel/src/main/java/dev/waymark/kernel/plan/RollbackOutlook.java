package dev.waymark.kernel.plan;

/// What going back will be possible once a plan is applied.
///
/// @param toGeneration the generation that a rollback would point at; 0 when there is none before
/// @param possible whether the tables of that generation will still be there
/// @param explanation one sentence for people, with the retention promise
public record RollbackOutlook(long toGeneration, boolean possible, String explanation) {}
