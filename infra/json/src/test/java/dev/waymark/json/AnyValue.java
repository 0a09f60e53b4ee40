package dev.waymark.json;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.interval.Interval;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.snapshot.SnapshotId;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes up a value of any type that the kernel is built of.
record AnyValue(Random random) {

    Object of(Type type) {
        return type instanceof ParameterizedType generic
                ? collection(generic)
                : plain((Class<?>) type);
    }

    private Object plain(Class<?> type) {
        if (type.isSealed()) {
            List<Class<?>> leaves = SealedTypes.leaves(type).toList();
            return plain(leaves.get(random.nextInt(leaves.size())));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return type.isRecord() ? record(type) : scalar(type);
    }

    private Object record(Class<?> type) {
        if (type == EnvironmentName.class) {
            return new EnvironmentName("dev_" + random.nextInt(3));
        }
        if (type == Interval.class) {
            Instant start = moment();
            return new Interval(start, start.plusNanos(1 + random.nextLong(1L << 50)));
        }
        if (type == SnapshotId.class) {
            return new SnapshotId(ModelName.of(text(), text()), "" + random.nextLong(1L << 32));
        }
        return type == ModelName.class ? ModelName.of(text(), text()) : built(type);
    }

    private Object built(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components).map(this::component).toArray());
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(type + " cannot be made up", failed);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        AnnotatedElement declared = component.getAnnotatedType();
        return declared.isAnnotationPresent(Nullable.class) && random.nextBoolean()
                ? null
                : of(component.getGenericType());
    }

    private Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "Instant" -> moment();
            case "Duration" -> Duration.ofNanos(random.nextLong(1L << 60));
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong();
            default -> throw new AssertionError(type + " is new to the kernel");
        };
    }

    private Object collection(ParameterizedType type) {
        List<Object> values = new ArrayList<>();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            values.add(of(type.getActualTypeArguments()[0]));
        }
        if (type.getRawType() == SortedSet.class) {
            return new TreeSet<>(values);
        }
        return type.getRawType() == List.class ? values : map(type, values);
    }

    private SortedMap<Object, Object> map(ParameterizedType type, List<Object> keys) {
        if (!Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            throw new AssertionError(type + " is new to the kernel");
        }
        SortedMap<Object, Object> map = new TreeMap<>();
        keys.forEach(key -> map.put(key, of(type.getActualTypeArguments()[1])));
        return map;
    }

    private Instant moment() {
        return Instant.ofEpochSecond(
                random.nextLong(-1L << 35, 1L << 35), random.nextInt(1_000_000_000));
    }

    private String text() {
        String letters = "aZ0_ .\"'\\\n\u0000@é漢🙂";
        return letters.codePoints()
                .filter(_ -> random.nextBoolean())
                .collect(
                        () -> new StringBuilder("x"),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }
}
