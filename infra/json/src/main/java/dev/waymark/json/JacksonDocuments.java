package dev.waymark.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.kernel.message.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Documents as compact JSON.
///
/// Records are objects with their components in order of declaration; a record whose only component
/// is called `value` is that value; a record under a sealed interface says which one it is in the
/// property `type`. Absent means null. Properties that this program does not know are skipped, so
/// that it can read what a newer one wrote in the same format; a `type` that it does not know is
/// refused.
public final class JacksonDocuments implements Documents {

    /// One for all: what it has found out about a type it need not find out again.
    private static final ObjectMapper MAPPER = Mappers.canonical();

    @Override
    public String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " has no JSON form", impossible);
        }
    }

    @Override
    public void write(Object value, OutputStream to) {
        try {
            MAPPER.writeValue(to, value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " has no JSON form", impossible);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableDocument(Explanation.of(unreadable, type), unreadable);
        }
    }

    /// The mapper itself, for frameworks that insist on one; it is everybody's and must stay as it
    /// is.
    public ObjectMapper mapper() {
        return MAPPER;
    }
}
