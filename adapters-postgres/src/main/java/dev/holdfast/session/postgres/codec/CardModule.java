package dev.holdfast.session.postgres.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandRecord;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cards as hand histories write them, and a hand as what it can be played again from. */
final class CardModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  CardModule() {
    text(Card.class, Card::toString, Card::parse);
    text(HoleCards.class, HoleCards::notation, HoleCards::parse);
    text(Deck.class, CardModule::notation, text -> Deck.startingWith(Card.parseAll(text)));
    addSerializer(Hand.class, serializer((hand, out) -> out.writePOJO(hand.save())));
    addDeserializer(Hand.class, deserializer(in -> Hand.restore(in.readValueAs(HandRecord.class))));
  }

  private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, serializer((value, out) -> out.writeString(write.apply(value))));
    addDeserializer(type, deserializer(in -> read.apply(in.getValueAsString())));
  }

  private static String notation(Deck deck) {
    return deck.cards().stream().map(Card::toString).collect(Collectors.joining());
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(JsonParser in) throws IOException;
  }

  private static <T> JsonSerializer<T> serializer(Writer<T> writer) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializerProvider provider)
          throws IOException {
        writer.write(value, out);
      }
    };
  }

  private static <T> JsonDeserializer<T> deserializer(Reader<T> reader) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return reader.read(in);
      }
    };
  }
}
