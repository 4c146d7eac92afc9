package dev.holdfast.app.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A command of the machine. */
record Command(List<String> words) {

  static Command of(String... words) {
    return new Command(Arrays.asList(words));
  }

  Command with(List<String> more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more);
    return new Command(all);
  }

  /** Waits for its end; fails if it does. */
  void run() {
    if (!succeeds()) {
      throw new IllegalStateException(String.join(" ", words) + " failed");
    }
  }

  /** Waits for its end. */
  boolean succeeds() {
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
