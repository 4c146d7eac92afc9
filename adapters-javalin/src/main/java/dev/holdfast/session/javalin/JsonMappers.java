package dev.holdfast.session.javalin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.holdfast.session.room.RoomSettings;
import java.util.Optional;

/** Sets Jackson up for the wire contract. */
final class JsonMappers {

  private static final int DEEPEST = 16;

  private JsonMappers() {}

  /** What everything is written and read with; the hydration document in it is in snake case. */
  static ObjectMapper camelCase(boolean strict) {
    return base(PropertyNamingStrategies.LOWER_CAMEL_CASE)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
        .addModule(new WireModule(snakeCase()))
        .build();
  }

  private static ObjectMapper snakeCase() {
    return base(PropertyNamingStrategies.SNAKE_CASE)
        .addMixIn(RoomSettings.class, CamelCase.class)
        .addModule(new WireModule())
        .build();
  }

  private static JsonMapper.Builder base(PropertyNamingStrategy naming) {
    JsonMapper.Builder mapper =
        JsonMapper.builder(factory())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(naming)
            .annotationIntrospector(new RequiredUnlessOptional())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // An event's isPlay() is a question, not a component; records' accessors stay.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
    return optional(strict(mapper));
  }

  private static JsonFactory factory() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(constraints)
        .build();
  }

  private static JsonMapper.Builder strict(JsonMapper.Builder mapper) {
    return mapper
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, JsonMappers::fromTextOnly);
  }

  private static void fromTextOnly(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** What is absent is left out, what is null is told. */
  private static JsonMapper.Builder optional(JsonMapper.Builder mapper) {
    JsonInclude.Value present =
        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS);
    return mapper.withConfigOverride(Optional.class, type -> type.setInclude(present));
  }

  @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
  private interface CamelCase {}
}
