package dev.holdfast.app.faults;

/** A time that is taken. */
enum Span {
  /** From opening a socket to having caught up on it. */
  RECONNECT("reconnect to live"),
  /** From the start of the server's process to everybody being live. */
  ALL_LIVE("start to all live"),
  /** From the start of the server, or the end of its database, to an action of every table done. */
  ALL_PLAYING("to all playing");

  private final String title;

  Span(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
