package dev.holdfast.session.postgres.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.room.Deferrable;
import java.util.stream.Stream;

/** Sets the JSON library up for the domain's records as they are. */
final class StorageMapper {

  private StorageMapper() {}

  static ObjectMapper create() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new CardModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS))
        // Components are the state; whatever else a type can tell about itself is derived from it.
        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .visibility(PropertyAccessor.GETTER, Visibility.NONE)
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .addMixIn(Action.class, Kind.class)
        .addMixIn(Deferrable.class, Kind.class)
        .registerSubtypes(kindsOf(Action.class))
        .registerSubtypes(kindsOf(Deferrable.class))
        .build();
  }

  /** One of several records behind an interface, told apart by its name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kind {}

  private static NamedType[] kindsOf(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .map(kind -> new NamedType(kind, kind.getSimpleName()))
        .toArray(NamedType[]::new);
  }
}
