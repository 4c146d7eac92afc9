package dev.holdfast.app.faults;

/** A time that is taken. */
enum Span {
  /** From opening a socket to having caught up on it. */
  RECONNECT("reconnect to live"),
  /** From the start of the server's process to everybody being live. */
  ALL_LIVE("start to all live"),
  /** From the start of the server, or the end of its database, to an action of every table done. */
  ALL_PLAYING("to all playing"),
  /** From the end of a fault that lasts to an action of every table done. */
  PLAYING_AFTER("end to playing"),
  /** From the end of a socket to having caught up on the next. */
  GAP("socket to socket"),
  /** From asking for an action to its answer. */
  ANSWERED("action to answer"),
  /** From asking for an action to when the last of the table has heard of it. */
  TOLD("action to all told");

  private final String title;

  Span(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
