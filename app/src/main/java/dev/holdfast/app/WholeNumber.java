package dev.holdfast.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number within bounds from the command line. */
abstract class WholeNumber implements ITypeConverter<Integer> {

  private final int min;
  private final int max;

  WholeNumber(int min, int max) {
    this.min = min;
    this.max = max;
  }

  @Override
  public Integer convert(String text) {
    try {
      int value = Integer.parseInt(text.trim());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as a number out of bounds is.
    }
    throw new TypeConversionException(
        "must be a whole number from " + min + " to " + max + ", not '" + text + "'");
  }
}
