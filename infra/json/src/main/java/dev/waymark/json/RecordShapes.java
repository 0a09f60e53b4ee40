package dev.waymark.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What can be seen of a record's class.
final class RecordShapes {

    private RecordShapes() {}

    /// Whether the record only wraps one `value`.
    static boolean isScalar(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    static boolean isCanonical(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    static @Nullable String componentName(Class<?> type, int index) {
        return type.isRecord() ? type.getRecordComponents()[index].getName() : null;
    }

    /// Whether a document without this component is unreadable: it may not be null.
    static @Nullable Boolean isRequired(Class<?> type, int index) {
        return type.isRecord()
                ? !type.getRecordComponents()[index]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class)
                : null;
    }
}
