package dev.holdfast.poker.eval;

import java.util.Arrays;

/**
 * Squeezes a huge and almost empty table into a small and almost full one that still answers with
 * two loads. The huge table, indexed by key, is cut into rows; the rows are laid over each other,
 * each shifted to where all its entries meet free cells. The value of a key is then found at {@code
 * cells[offsets[key >>> COLUMN_BITS] + key]}.
 *
 * <p>This is row displacement by first fit, fullest row first: R. E. Tarjan and A. C. Yao, "Storing
 * a sparse table", Communications of the ACM 22 (1979).
 */
final class RowDisplacement {

  /** A row has two to the power of this many columns. */
  static final int COLUMN_BITS = 12;

  /**
   * The search goes on where the last row fitted; after so many rows it looks at all cells anew.
   */
  private static final int ROWS_PER_SEARCH = 128;

  private static final int NONE = -1;

  private final int[] keys;
  private final short[] values;
  private final int[] offsets;
  private final short[] cells;
  private final long[] taken;

  /** The entries of a row are a chain: its first one here, and then from each to the next. */
  private final int[] firstOfRow;

  private final int[] nextInRow;
  private final int[] sizeOfRow;

  private int placed;
  private int searched;

  /**
   * Packs a table.
   *
   * @param keys the keys that are in it, in any order
   * @param values what it answers for each, 1 to 32,767
   * @param rows how many rows it has
   * @throws IllegalStateException if a key is given twice
   * @throws IndexOutOfBoundsException if the rows are so full that packing saves too little: the
   *     cells may be twice as many as the entries, and one row more
   */
  RowDisplacement(int[] keys, short[] values, int rows) {
    this.keys = keys;
    this.values = values;
    offsets = new int[rows];
    cells = new short[2 * keys.length + (1 << COLUMN_BITS)];
    taken = new long[cells.length / Long.SIZE + 1];
    firstOfRow = new int[rows];
    nextInRow = new int[keys.length];
    sizeOfRow = new int[rows];
    chain();
    placeFullestFirst();
  }

  /** What to add to a key, by its row. */
  int[] offsets() {
    return offsets;
  }

  /** The values; 0 in free cells. */
  short[] cells() {
    int used = cells.length;
    while (used > 0 && cells[used - 1] == 0) {
      used--;
    }
    return Arrays.copyOf(cells, used);
  }

  private void chain() {
    Arrays.fill(firstOfRow, NONE);
    for (int entry = 0; entry < keys.length; entry++) {
      int row = keys[entry] >>> COLUMN_BITS;
      nextInRow[entry] = firstOfRow[row];
      firstOfRow[row] = entry;
      sizeOfRow[row]++;
    }
  }

  private void placeFullestFirst() {
    for (int size = fullest(); size > 0; size--) {
      for (int row = 0; row < sizeOfRow.length; row++) {
        if (sizeOfRow[row] == size) {
          place(row);
        }
      }
    }
  }

  private int fullest() {
    int size = 0;
    for (int each : sizeOfRow) {
      size = Math.max(size, each);
    }
    return size;
  }

  private void place(int row) {
    offsets[row] = fit(row) - (row << COLUMN_BITS);
    for (int entry = firstOfRow[row]; entry != NONE; entry = nextInRow[entry]) {
      put(values[entry], offsets[row] + keys[entry]);
    }
  }

  private void put(short value, int cell) {
    if (cells[cell] != 0) {
      throw new IllegalStateException("two entries have the same key");
    }
    cells[cell] = value;
    taken[cell / Long.SIZE] |= 1L << cell;
  }

  /** Finds a cell for the row's column 0 such that all its entries meet free cells. */
  private int fit(int row) {
    if (placed++ % ROWS_PER_SEARCH == 0) {
      searched = 0;
    }
    long fits = fits(row, searched);
    while (fits == 0) {
      searched += Long.SIZE;
      fits = fits(row, searched);
    }
    return searched + Long.numberOfTrailingZeros(fits);
  }

  /** Tries 64 cells at once: bit n tells whether the row fits if its column 0 is at start + n. */
  private long fits(int row, int start) {
    long fits = ~0;
    int shift = start - (row << COLUMN_BITS);
    for (int entry = firstOfRow[row]; entry != NONE && fits != 0; entry = nextInRow[entry]) {
      fits &= ~taken(shift + keys[entry]);
    }
    return fits;
  }

  /** Bit n tells whether the cell start + n is taken. */
  private long taken(int start) {
    int word = start / Long.SIZE;
    return (taken[word] >>> start) | (taken[word + 1] << 1 << ~start);
  }
}
