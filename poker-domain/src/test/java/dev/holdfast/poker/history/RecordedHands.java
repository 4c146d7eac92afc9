package dev.holdfast.poker.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The recorded hands this project brings along; the README beside them tells where from. */
enum RecordedHands {
  GENERATED("generated.phhs.gz"),
  PLURIBUS("pluribus.phhs.gz");

  private final String resource;

  RecordedHands(String resource) {
    this.resource = resource;
  }

  String text() {
    try (InputStream packed = RecordedHands.class.getResourceAsStream(resource);
        InputStream in = new GZIPInputStream(packed)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<PhhEntry> entries() {
    return Phh.read(text());
  }

  List<PhhHand> hands() {
    return entries().stream()
        .filter(PhhEntry.Legible.class::isInstance)
        .map(entry -> ((PhhEntry.Legible) entry).hand())
        .toList();
  }
}
