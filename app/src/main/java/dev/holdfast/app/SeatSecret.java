package dev.holdfast.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The secrets seat tokens are signed with: those given, or one made once and kept. The first signs;
 * the one before is still believed, so that a secret can be replaced in the middle of a night.
 */
final class SeatSecret {

  private static final int BYTES = 48;

  private SeatSecret() {}

  static List<String> of(Config config) {
    String signing = config.jwtSecret() != null ? config.jwtSecret() : kept(config.data());
    return Stream.of(signing, config.jwtSecretPrevious()).filter(Objects::nonNull).toList();
  }

  private static String kept(Path data) {
    Path file = data.resolve("jwt-secret");
    try {
      Files.createDirectories(data);
      try {
        create(file);
      } catch (FileAlreadyExistsException madeBefore) {
        // The usual case: every start but the first.
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a secret in " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Files.writeString(
        file, Base64.getUrlEncoder().encodeToString(secret), StandardOpenOption.WRITE);
  }
}
