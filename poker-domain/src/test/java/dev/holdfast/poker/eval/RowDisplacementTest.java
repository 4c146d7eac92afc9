package dev.holdfast.poker.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowDisplacementTest {

  private static final int ROWS = 1_000;

  @Test
  void every_key_finds_its_value_again() {
    int[] keys =
        new Random(1)
            .ints(0, ROWS << RowDisplacement.COLUMN_BITS)
            .distinct()
            .limit(5_000)
            .toArray();
    RowDisplacement packed = new RowDisplacement(keys, values(keys), ROWS);
    for (int key : keys) {
      int cell = packed.offsets()[key >>> RowDisplacement.COLUMN_BITS] + key;
      assertThat(packed.cells()[cell]).isEqualTo(value(key));
    }
  }

  @Test
  void rows_that_do_not_collide_lie_over_each_other() {
    int[] keys = {0, 1, 2, 1 << RowDisplacement.COLUMN_BITS, 3 << RowDisplacement.COLUMN_BITS};
    assertThat(new RowDisplacement(keys, values(keys), 4).cells()).hasSize(5);
  }

  @Test
  void a_key_cannot_have_two_values() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new RowDisplacement(new int[] {7, 7}, new short[] {1, 2}, 1));
  }

  private static short[] values(int... keys) {
    short[] values = new short[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = value(keys[i]);
    }
    return values;
  }

  private static short value(int key) {
    return (short) (1 + key % 1_000);
  }
}
