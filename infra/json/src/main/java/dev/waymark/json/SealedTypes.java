package dev.waymark.json;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.stream.Stream;

/// What can be seen of sealed interfaces and the records under them.
final class SealedTypes {

    private SealedTypes() {}

    /// Whether a document must say which one it is.
    static boolean isOneOfSeveral(Class<?> type) {
        return isSealedInterface(type)
                || (type.isRecord()
                        && Arrays.stream(type.getInterfaces())
                                .anyMatch(SealedTypes::isSealedInterface));
    }

    /// The records under a sealed interface, through sealed interfaces under it.
    static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::leaves)
                : Stream.of(type);
    }

    static NamedType named(Class<?> leaf) {
        return new NamedType(leaf, leaf.getSimpleName());
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }
}
