package dev.holdfast.poker.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final Map<Class<?>, Integer> BYTES =
      Map.of(short.class, 2, int.class, 4, long.class, 8);

  @Test
  void the_tables_of_the_evaluator_take_less_than_300_kB() {
    int bytes =
        Stream.of(CardKey.class, RankTable.class, FlushTable.class, Ladder.class)
            .flatMap(table -> Stream.of(table.getDeclaredFields()))
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .filter(field -> field.getType().isArray())
            .mapToInt(TablesTest::bytes)
            .sum();
    assertThat(bytes).isBetween(200_000, 300_000);
  }

  private static int bytes(Field table) {
    try {
      table.setAccessible(true);
      return Array.getLength(table.get(null)) * BYTES.get(table.getType().getComponentType());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
