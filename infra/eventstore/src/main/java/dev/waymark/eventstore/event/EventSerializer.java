package dev.waymark.eventstore.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.waymark.json.JacksonDocuments;
import dev.waymark.kernel.message.Event;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/// Axon's serialiser with our documents and our names: `EnvironmentPointed` in version `1`.
public final class EventSerializer extends JacksonSerializer {

    /// Of the remembered states of aggregates. Others are thrown away and made anew from events.
    public static final String STATE_VERSION = "1";

    private final ObjectMapper documents;
    private final Map<String, Class<?>> states;

    /// @param states aggregates whose state is remembered, by name
    public EventSerializer(JacksonDocuments documents, Map<String, Class<?>> states) {
        super(builder().objectMapper(documents.mapper().copy()));
        this.documents = documents.mapper();
        this.states = states;
    }

    /// Everybody who writes documents shares one mapper: finding out how to write a plan takes a
    /// mapper longer than writing a small one.
    @Override
    protected ObjectWriter getWriter() {
        return documents.writer();
    }

    /// Axon has taught its own copy what its metadata are.
    @Override
    protected ObjectReader getReader(Class<?> type) {
        return type == MetaData.class ? super.getReader(type) : documents.readerFor(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (Event.class.isAssignableFrom(type)) {
            return EventNames.of(type.asSubclass(Event.class));
        }
        return states.entrySet().stream()
                .filter(state -> state.getValue().equals(type))
                .findFirst()
                .<SerializedType>map(
                        state -> new SimpleSerializedType(state.getKey(), STATE_VERSION))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class classForType(SerializedType stored) {
        if (stored.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        Class<?> state = states.get(stored.getName());
        if (state != null) {
            return state;
        }
        return EventNames.find(stored).orElseThrow(() -> EventNames.newer(stored));
    }
}
