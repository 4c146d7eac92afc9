package dev.holdfast.session.postgres.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for the running platform, packed as they come in a jar. */
final class ServerArchive {
  private static final int ANYONE_MAY_EXECUTE = 0111;

  private final byte[] bytes;

  private ServerArchive(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The archive on the class path; fails if there is none for this platform. */
  static ServerArchive ofThisPlatform() {
    String system = system(System.getProperty("os.name"));
    String machine = System.getProperty("os.arch");
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      return new ServerArchive(in.readAllBytes());
    } catch (IOException | IllegalStateException e) {
      throw new EmbeddedDatabaseException(
          "There is no embedded PostgreSQL for %s on %s here: set DATABASE_URL"
              .formatted(system, machine),
          e);
    }
  }

  private static String system(String osName) {
    if (osName.startsWith("Mac")) {
      return "Darwin";
    }
    return osName.startsWith("Windows") ? "Windows" : osName;
  }

  /**
   * The programs' directory under {@code cache}, unpacked now unless a former start has done so.
   */
  Path unpackedIn(Path cache) {
    String name = "postgres-" + fingerprint();
    if (!Files.isDirectory(cache.resolve(name))) {
      unpack(cache, name);
    }
    return cache.resolve(name);
  }

  private void unpack(Path cache, String name) {
    try (Draft draft = Draft.of(cache, name);
        InputStream packed = new ByteArrayInputStream(bytes);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, draft.path());
      }
      draft.publish();
    } catch (IOException e) {
      throw new EmbeddedDatabaseException("PostgreSQL cannot be unpacked into " + cache, e);
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path file = entry.resolveIn(root);
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      markExecutable(entry, file);
    }
  }

  private static void markExecutable(TarArchiveEntry entry, Path file) throws IOException {
    boolean program = (entry.getMode() & ANYONE_MAY_EXECUTE) != 0;
    if (program && !file.toFile().setExecutable(true, false)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  private String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
