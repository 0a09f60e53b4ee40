package dev.waymark.kernel.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who did something, through which door, why and when. Travels with every command and into the
/// metadata of its events. Holds user ids only, never names, addresses or secrets.
///
/// @param actor user id
/// @param onBehalfOf user id of the person for whom a bot or schedule acts
/// @param client `cli`, `api`, `bot`, `schedule` or `library`
/// @param reason what the person gave as reason
/// @param correlation ties all that one request caused together
/// @param at the moment of the request; the only clock that deciders see
public record Provenance(
        String actor,
        @Nullable String onBehalfOf,
        String client,
        @Nullable String reason,
        String correlation,
        Instant at) {

    /// The same request at a later moment.
    public Provenance at(Instant moment) {
        return new Provenance(actor, onBehalfOf, client, reason, correlation, moment);
    }

    /// The same request with a reason.
    public Provenance because(@Nullable String why) {
        return new Provenance(actor, onBehalfOf, client, why, correlation, at);
    }
}
