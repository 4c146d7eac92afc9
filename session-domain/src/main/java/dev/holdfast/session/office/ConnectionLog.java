package dev.holdfast.session.office;

/**
 * Writes down what becomes of sockets, behind what happens. Safe for use by many threads: telling
 * it something never blocks and never fails, whatever becomes of what was told.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ConnectionLog {

  /** Nothing is written down. */
  ConnectionLog NONE = fact -> {};

  /** Something happened to a socket. Facts of one socket are told in their order. */
  void tell(SocketFact fact);
}
