package dev.holdfast.session.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The superuser's password: 256 random bits in a file that only its owner reads, so that other
 * users of the machine cannot come in through the loopback port.
 */
final class Password {
  private static final int BYTES = 32;

  private final Path file;

  Password(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Makes up a new one. */
  void renew() throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(file);
    Files.createFile(file);
    restrictToOwner();
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  private void restrictToOwner() throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
  }

  /** The password as it stands. */
  String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("The database password " + file + " cannot be read", e);
    }
  }
}
