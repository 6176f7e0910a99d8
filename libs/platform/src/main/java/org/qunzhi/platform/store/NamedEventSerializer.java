package org.qunzhi.platform.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores {@code score-sheet-sealed} and its version, not a class name, so that classes may be
 * renamed. A name that is not listed fails, and so does a version that no upcaster brought up to
 * date: Axon would skip the event and load the aggregate without it. A field that the class does
 * not know fails too, for it would be lost in silence.
 */
public final class NamedEventSerializer extends Jackson3Serializer {
    private final StoredNames names;

    public NamedEventSerializer(StoredNames names) {
        super(builder().jsonMapperBuilderCustomizer(NamedEventSerializer::configure));
        this.names = names;
    }

    private static void configure(JsonMapper.Builder mapper) {
        mapper.addModule(ProtectedJson.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.equals(SerializedType.emptyType())) return Void.class;
        if (type.getName().equals(MetaData.class.getName())) return MetaData.class;
        var known = names.classes().get(type.getName());
        if (known == null) {
            throw new SerializationException("unknown stored name " + type.getName());
        }
        if (!revision(known).equals(type.getRevision())) {
            throw new SerializationException(
                    "no upcaster from version "
                            + type.getRevision()
                            + " of "
                            + type.getName()
                            + " to "
                            + revision(known));
        }
        return known;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == MetaData.class) {
            return super.typeForClass(type);
        }
        var name = StoredNames.type(type).value();
        if (names.classes().get(name) != type) {
            throw new SerializationException("no stored name for " + type.getName());
        }
        return new SimpleSerializedType(name, revision(type));
    }

    /** The metadata of a stored event are made when it is read and are never text. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return serialized.getData() instanceof MetaData made
                ? (T) made
                : super.deserialize(serialized);
    }

    private static String revision(Class<?> event) {
        return Integer.toString(StoredNames.type(event).version());
    }
}
