package dev.holdfast.app.trouble;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own, in memory, that can be filled. */
record SmallDisk(Path folder) implements AutoCloseable {

  private static final String SIZE = "size=256m";
  private static final int BLOCK = 4096;

  /** Aborts the test where the system does not allow it. */
  static SmallDisk mountedOn(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assumeTrue(
        Command.of("mount", "-t", "tmpfs", "-o", SIZE, "holdfast", folder.toString()).succeeds(),
        "no disk can be mounted here");
    return new SmallDisk(folder);
  }

  Trouble full() {
    return new Trouble("a full disk", this::fill, this::free);
  }

  @Override
  public void close() {
    Command.of("umount", folder.toString()).run();
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private void fill() {
    byte[] block = new byte[BLOCK];
    try (OutputStream file = Files.newOutputStream(ballast())) {
      while (true) {
        file.write(block);
      }
    } catch (IOException full) {
      // that was the aim
    }
  }

  private void free() {
    try {
      Files.delete(ballast());
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    }
  }
}
