package dev.holdfast.session.view;

import dev.holdfast.poker.card.Card;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every card in a value, however deep; values that could hide one are refused. */
final class CardsIn {

  private final Set<Card> found = new HashSet<>();

  private CardsIn() {}

  static Set<Card> value(@Nullable Object value) {
    CardsIn cards = new CardsIn();
    cards.search(value);
    return cards.found;
  }

  private void search(@Nullable Object value) {
    if (value instanceof Card card) {
      found.add(card);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::search);
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(this::search);
    } else if (value instanceof Map<?, ?> map) {
      search(map.keySet());
      search(map.values());
    } else if (value instanceof Record record) {
      searchComponents(record);
    } else if (!isPlain(value)) {
      throw new AssertionError("nobody can say what is in a " + value.getClass());
    }
  }

  private void searchComponents(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        search(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException hidden) {
        throw new LinkageError("cannot look into " + component, hidden);
      }
    }
  }

  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof UUID
        || value instanceof Instant;
  }
}
