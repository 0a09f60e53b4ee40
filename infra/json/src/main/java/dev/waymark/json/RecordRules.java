package dev.waymark.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells Jackson about records and sealed interfaces what others say with annotations.
final class RecordRules extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final JsonTypeInfo.Value BY_SIMPLE_NAME =
            JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null);

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType declared) {
        return SealedTypes.isOneOfSeveral(type.getRawType())
                ? new StdTypeResolverBuilder(BY_SIMPLE_NAME).init(BY_SIMPLE_NAME, null)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> type = annotated.getRawType();
        return type.isSealed() ? SealedTypes.leaves(type).map(SealedTypes::named).toList() : null;
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        return SealedTypes.isOneOfSeveral(type.getRawType())
                ? type.getRawType().getSimpleName()
                : null;
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated annotated) {
        return annotated instanceof AnnotatedField field
                        && RecordShapes.isScalar(field.getDeclaringClass())
                ? Boolean.TRUE
                : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedConstructor constructor
                && RecordShapes.isCanonical(constructor.getAnnotated())) {
            return RecordShapes.isScalar(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : JsonCreator.Mode.PROPERTIES;
        }
        return null;
    }

    @Override
    public @Nullable String findImplicitPropertyName(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                ? RecordShapes.componentName(parameter.getDeclaringClass(), parameter.getIndex())
                : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                ? RecordShapes.isRequired(parameter.getDeclaringClass(), parameter.getIndex())
                : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                        && Boolean.TRUE.equals(hasRequiredMarker(member))
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }
}
