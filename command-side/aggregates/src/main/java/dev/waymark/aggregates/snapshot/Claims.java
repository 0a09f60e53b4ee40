package dev.waymark.aggregates.snapshot;

import dev.waymark.aggregates.snapshot.SnapshotState.Claim;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.interval.Intervals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Arithmetic on what runs have of tables. Claims without ranges are left out; the latest one
/// stands last.
final class Claims {

    private Claims() {}

    static Intervals of(List<Claim> claims, RunId run, @Nullable String devVersion) {
        return claims.stream()
                .filter(claim -> claim.run().equals(run) && isOn(devVersion).test(claim))
                .map(Claim::ranges)
                .findFirst()
                .orElse(Intervals.none());
    }

    static Predicate<Claim> isOn(@Nullable String devVersion) {
        return claim -> Objects.equals(claim.devVersion(), devVersion);
    }

    /// One run has more.
    static List<Claim> plus(
            List<Claim> claims, RunId run, @Nullable String devVersion, Intervals more) {
        List<Claim> after = new ArrayList<>(claims);
        after.removeIf(claim -> claim.run().equals(run) && isOn(devVersion).test(claim));
        after.add(new Claim(run, devVersion, of(claims, run, devVersion).union(more)));
        return List.copyOf(after);
    }

    /// Those that `whose` names have less.
    static List<Claim> minus(List<Claim> claims, Predicate<Claim> whose, Intervals less) {
        return claims.stream()
                .map(claim ->
                        whose.test(claim)
                                ? new Claim(
                                        claim.run(), claim.devVersion(), claim.ranges().minus(less))
                                : claim)
                .filter(claim -> !claim.ranges().isEmpty())
                .toList();
    }

    static List<Claim> without(List<Claim> claims, Predicate<Claim> whose) {
        return claims.stream().filter(whose.negate()).toList();
    }

    static List<Claim> latest(List<Claim> claims, int count) {
        return claims.size() <= count
                ? claims
                : List.copyOf(claims.subList(claims.size() - count, claims.size()));
    }
}
