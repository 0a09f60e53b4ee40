package dev.waymark.aggregates;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/// Keeps values in memory and writes only their keys: enough for a log that does not outlive a
/// test.
final class ReferenceSerializer implements Serializer {

    private final Map<String, Object> values = new ConcurrentHashMap<>();
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        Object value = Objects.requireNonNull(object);
        String key = UUID.randomUUID().toString();
        values.put(key, value);
        return converter.convert(
                new SimpleSerializedObject<>(
                        key.getBytes(StandardCharsets.UTF_8),
                        byte[].class,
                        typeForClass(value.getClass())),
                representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] key = converter.convert(serialized, byte[].class).getData();
        return (T) Objects.requireNonNull(values.get(new String(key, StandardCharsets.UTF_8)));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(Objects.requireNonNull(type).getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
