package dev.holdfast.session.postgres.embedded;

import java.util.List;

/** What a commit survives. */
public enum Durability {
  /** A crash of the machine: a commit is on the disk before it is answered. For every real room. */
  MACHINE_CRASH("on"),

  /** Only a crash of the process. A power cut may ruin the whole directory: for tests. */
  PROCESS_CRASH("off");

  private final String disk;

  Durability(String disk) {
    this.disk = disk;
  }

  /** The server's settings, as {@code name=value}. */
  List<String> settings() {
    return List.of("fsync=" + disk, "synchronous_commit=" + disk, "full_page_writes=" + disk);
  }
}
