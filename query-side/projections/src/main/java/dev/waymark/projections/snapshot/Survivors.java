package dev.waymark.projections.snapshot;

import dev.waymark.kernel.snapshot.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The snapshots of each version that are left while the janitor goes through the expired ones.
final class Survivors {

    private final Map<Version, Set<Candidate>> left = new HashMap<>();

    Survivors(Collection<Candidate> all) {
        all.forEach(one -> left.computeIfAbsent(one.version(), _ -> new HashSet<>()).add(one));
    }

    void remove(Candidate gone) {
        left.getOrDefault(gone.version(), Set.of()).remove(gone);
    }

    boolean useVersion(Candidate gone) {
        return !left.getOrDefault(gone.version(), Set.of()).isEmpty();
    }

    boolean useDevVersion(Candidate gone) {
        return left.getOrDefault(gone.version(), Set.of()).stream()
                .anyMatch(one -> one.devVersion().equals(gone.devVersion()));
    }
}
