package dev.holdfast.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.poker.history.Phh;
import dev.holdfast.poker.history.PhhEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** A file of recorded hands, read by what its name ends in. */
record HandFile(Path path) {

  private static final String PACKED = ".gz";

  private static final Map<String, Function<String, List<PhhEntry>>> READERS =
      Map.of(".phh", Phh::read, ".phhs", Phh::read, ".jsonl", JsonHands::read);

  /**
   * The hands in the file.
   *
   * @throws IOException with what is wrong with the file, in words for its owner
   */
  List<PhhEntry> read() throws IOException {
    Function<String, List<PhhEntry>> reader = reader();
    List<PhhEntry> entries = reader.apply(text());
    if (entries.isEmpty()) {
      throw new IOException(path + " has no hands in it");
    }
    return entries;
  }

  private Function<String, List<PhhEntry>> reader() throws IOException {
    String name = path.toString();
    String plain = isPacked() ? name.substring(0, name.length() - PACKED.length()) : name;
    String suffix = plain.substring(Math.max(0, plain.lastIndexOf('.')));
    Function<String, List<PhhEntry>> reader = READERS.get(suffix);
    if (reader == null) {
      throw new IOException(path + " is neither .phh, .phhs nor .jsonl");
    }
    return reader;
  }

  private String text() throws IOException {
    try (InputStream in = open()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new IOException("cannot read " + path + ": " + reason(unreadable), unreadable);
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    return isPacked() ? new GZIPInputStream(in) : in;
  }

  private String reason(IOException unreadable) {
    if (!Files.exists(path)) {
      return "there is no such file";
    }
    return Files.isDirectory(path) ? "it is a directory" : String.valueOf(unreadable.getMessage());
  }

  private boolean isPacked() {
    return path.toString().endsWith(PACKED);
  }
}
