package dev.waymark.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be seen of a record's class. Jackson asks several times for each component, and Java
/// makes all of them anew for each question, so they are kept.
final class RecordShapes {

    private static final ClassValue<List<RecordComponent>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
                }
            };

    private RecordShapes() {}

    /// Whether the record only wraps one `value`.
    static boolean isScalar(Class<?> type) {
        List<RecordComponent> components = COMPONENTS.get(type);
        return components.size() == 1 && components.getFirst().getName().equals("value");
    }

    static boolean isCanonical(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        COMPONENTS.get(type).stream().map(RecordComponent::getType).toArray());
    }

    static @Nullable String componentName(Class<?> type, int index) {
        return type.isRecord() ? COMPONENTS.get(type).get(index).getName() : null;
    }

    /// Whether a document without this component is unreadable: it may not be null.
    static @Nullable Boolean isRequired(Class<?> type, int index) {
        return type.isRecord()
                ? !COMPONENTS
                        .get(type)
                        .get(index)
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class)
                : null;
    }
}
