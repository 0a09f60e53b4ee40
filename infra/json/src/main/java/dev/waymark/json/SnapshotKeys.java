package dev.waymark.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.io.IOException;

/// Snapshot ids as names of properties: `name@identifier`.
final class SnapshotKeys {

    private SnapshotKeys() {}

    static final class Writer extends JsonSerializer<SnapshotId> {
        @Override
        public void serialize(SnapshotId id, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeFieldName(id.toString());
        }
    }

    static final class Reader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext reading)
                throws IOException {
            int at = key.lastIndexOf('@');
            if (at < 1) {
                return reading.handleWeirdKey(SnapshotId.class, key, "not name@identifier");
            }
            return new SnapshotId(new ModelName(key.substring(0, at)), key.substring(at + 1));
        }
    }
}
