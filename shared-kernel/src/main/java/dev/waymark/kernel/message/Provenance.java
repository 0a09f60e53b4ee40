package dev.waymark.kernel.message;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /// User id of the person whose will this is: the one a bot or schedule acts for, else the
    /// actor.
    public String person() {
        return onBehalfOf == null ? actor : onBehalfOf;
    }

    /// The same request at a later moment.
    public Provenance at(Instant moment) {
        return new Provenance(actor, onBehalfOf, client, reason, correlation, moment);
    }

    /// The same request with a reason.
    public Provenance because(@Nullable String why) {
        return new Provenance(actor, onBehalfOf, client, why, correlation, at);
    }

    /// The same as texts by name, as they stand in the metadata of messages. Absent ones are left
    /// out.
    public SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("actor", actor);
        fields.put("client", client);
        fields.put("correlation", correlation);
        fields.put("at", at.toString());
        if (onBehalfOf != null) {
            fields.put("onBehalfOf", onBehalfOf);
        }
        if (reason != null) {
            fields.put("reason", reason);
        }
        return fields;
    }

    /// What [#fields()] wrote; other fields are ignored.
    ///
    /// @throws IllegalArgumentException when one that is never absent is
    public static Provenance of(Map<String, ?> fields) {
        return new Provenance(
                text(fields, "actor"),
                (String) fields.get("onBehalfOf"),
                text(fields, "client"),
                (String) fields.get("reason"),
                text(fields, "correlation"),
                Instant.parse(text(fields, "at")));
    }

    private static String text(Map<String, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the provenance of a message lacks '" + name + "'");
    }
}
