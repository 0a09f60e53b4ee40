package dev.waymark.server;

import dev.waymark.kernel.message.Provenance;
import dev.waymark.runtime.Waymark;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers as JSON with a format version, and who asked.
@Component
class Replies {

    /// Version of the JSON: the minor part grows with additions, the major with breaks.
    static final String FORMAT_VERSION = "1.0";

    private final Waymark waymark;

    Replies(Waymark waymark) {
        this.waymark = waymark;
    }

    record Document(String formatVersion, Object data) {}

    ResponseEntity<String> ok(Object data) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document(data));
    }

    ResponseEntity<String> created(String place, Object data) {
        return ResponseEntity.created(URI.create(place))
                .contentType(MediaType.APPLICATION_JSON)
                .body(document(data));
    }

    ResponseEntity<String> accepted(String place, Object data) {
        return ResponseEntity.accepted()
                .location(URI.create(place))
                .contentType(MediaType.APPLICATION_JSON)
                .body(document(data));
    }

    /// One document for each line.
    ResponseEntity<String> lines(List<?> data) {
        StringBuilder text = new StringBuilder();
        data.forEach(line -> text.append(waymark.documents().write(line)).append('\n'));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(text.toString());
    }

    /// @param user of the `Waymark-User` header; null for whoever started the server
    Provenance by(@Nullable String user, @Nullable String reason) {
        Provenance mine = waymark.provenance().because(reason);
        return user == null
                ? mine
                : new Provenance(
                        user, null, mine.client(), mine.reason(), mine.correlation(), mine.at());
    }

    private String document(Object data) {
        return waymark.documents().write(new Document(FORMAT_VERSION, data));
    }
}
