package dev.waymark.operations;

import java.util.SortedSet;

/// Knows which of the project's files changed; `git:` in a selection asks it (semantics 4.5).
public interface SourceControl {

    /// Files that are new, changed but not committed, or committed since a reference, relative to
    /// the project's main folder, with `/` between names. Deleted files are left out.
    ///
    /// @param reference a branch, tag or commit
    /// @throws Unanswered when it cannot say, for example because there is no such reference
    SortedSet<String> changedSince(String reference);

    /// Says why in a sentence for people.
    final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String explanation;

        public Unanswered(String explanation) {
            super(explanation);
            this.explanation = explanation;
        }

        public String explanation() {
            return explanation;
        }
    }
}
