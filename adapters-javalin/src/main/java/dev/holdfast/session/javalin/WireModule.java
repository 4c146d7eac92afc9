package dev.holdfast.session.javalin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Rank;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.GameStatus;
import dev.holdfast.session.view.Hydration;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

/** How the wire writes what JSON has no words for. */
final class WireModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  WireModule() {
    addSerializer(Card.class, written(WireModule::card));
    addSerializer(Role.class, written(WireModule::word));
    addSerializer(GameStatus.class, written(WireModule::word));
    addSerializer(Connection.class, written(WireModule::word));
    addDeserializer(UUID.class, new StrictUuid());
  }

  /** The same for what is not snake case, save the hydration document in it. */
  WireModule(ObjectMapper snakeCase) {
    this();
    addSerializer(Hydration.class, new Delegating<>(snakeCase));
  }

  /** {@code hearts_A}, {@code diamonds_10}. */
  static String card(Card card) {
    Rank rank = card.rank();
    return word(card.suit()) + "_" + (rank == Rank.TEN ? "10" : rank.symbol());
  }

  /** A role or a state as the wire writes it: {@code host}, {@code waiting}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> JsonSerializer<T> written(java.util.function.Function<T, String> writing) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator to, SerializerProvider all) throws IOException {
        to.writeString(writing.apply(value));
      }
    };
  }

  private static final class Delegating<T> extends JsonSerializer<T> {
    private final ObjectMapper mapper;

    Delegating(ObjectMapper mapper) {
      this.mapper = mapper;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializerProvider all) throws IOException {
      mapper.writeValue(to, value);
    }
  }

  /** Jackson's own also takes base 64 and nothing at all. */
  private static final class StrictUuid extends FromStringDeserializer<UUID> {
    private static final long serialVersionUID = 1L;

    StrictUuid() {
      super(UUID.class);
    }

    @Override
    protected UUID _deserialize(String text, DeserializationContext context) throws IOException {
      return Uuids.parse(text)
          .orElseThrow(() -> context.weirdStringException(text, UUID.class, "not a UUID"));
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parser.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)
          ? _deserialize(parser.getText(), context)
          : (UUID) context.handleUnexpectedToken(UUID.class, parser);
    }
  }
}
